import type { ChartAnswer, Figure, LaunchedFigure, SummedFigures } from '../../query/answer.ts'
import { chosenOf } from './choices.ts'
import { type FigureGroup, groupFigures, highestOf, keyOfSum } from './figures.ts'
import { type LaunchedGroup, groupLaunched, topOf } from './launched.ts'
import { type PanelBox, type PanelId, ticksTo } from './layout.ts'
import { highestStack } from './stack.ts'
import { type TallyDay, tallyDays } from './tallies.ts'
import { newestTotals, risingTotals } from './totals.ts'

/** A panel with the values of its axis. */
export interface Plot extends PanelBox {
  domain: [number, number]
  ticks: number[]
}

/** What the figures panel shows: figures for a time, or sums of single events. */
export type Shown = { type: 'group'; group: FigureGroup } | { type: 'sum'; sum: SummedFigures }

export interface ChartModel {
  plots: Plot[]
  answer: ChartAnswer
  tallies: { claimant: string | undefined; days: TallyDay[] } | null
  launched: { groups: LaunchedGroup[]; shown: LaunchedGroup | undefined; records: LaunchedFigure[] }
  figures: { groups: FigureGroup[]; keys: string[]; key: string | undefined; shown: Shown | undefined; off: string[] }
  since: { groups: FigureGroup[]; shown: FigureGroup | undefined }
  totals: Figure[]
}

/** What each panel shows, with what is switched off left out; `off` holds claimants and keys of choices. */
export function buildModel(answer: ChartAnswer, off: readonly string[], boxes: readonly PanelBox[]): ChartModel {
  const isOn = ({ claimant }: { claimant?: string }) => claimant === undefined || !off.includes(claimant)

  const launchedGroups = groupLaunched(answer.launched)
  const launchedKey = chosenOf(
    launchedGroups.map(({ key }) => key),
    off,
  )
  const launched = launchedGroups.find(({ key }) => key === launchedKey)

  const groups = groupFigures(answer.figures)
  const keys = [...groups.map(({ key }) => key), ...answer.summed.map(keyOfSum)]
  const key = chosenOf(keys, off)
  const group = groups.find((other) => other.key === key)
  const sum = answer.summed.find((other) => keyOfSum(other) === key)
  const shown: Shown | undefined = group
    ? { type: 'group', group: { ...group, claimants: group.claimants.filter(({ id }) => !off.includes(id)) } }
    : sum && { type: 'sum', sum }

  const sinceGroups = risingTotals(answer.totals)
  const sinceKey = chosenOf(
    sinceGroups.map((group) => group.key),
    off,
  )
  const model = {
    answer,
    tallies: tallyDays(answer.tallies.filter(isOn)),
    launched: { groups: launchedGroups, shown: launched, records: launched?.records.filter(isOn) ?? [] },
    figures: {
      groups,
      keys,
      key,
      shown,
      off: (group?.claimants ?? []).map(({ id }) => id).filter((id) => off.includes(id)),
    },
    since: { groups: sinceGroups, shown: sinceGroups.find((group) => group.key === sinceKey) },
    totals: newestTotals(answer.totals.filter(isOn)),
  }
  return { ...model, plots: boxes.map((box) => ({ ...box, ...valuesOf(box.id, box.bottom - box.top, model) })) }
}

/** The claimants' figures that the figures panel draws. */
export function figuresShown(shown: Shown | undefined): Figure[] {
  return shown?.type === 'group' ? shown.group.claimants.flatMap(({ figures }) => figures) : []
}

function valuesOf(id: PanelId, height: number, model: Omit<ChartModel, 'plots'>): Pick<Plot, 'domain' | 'ticks'> {
  if (id === 'since') {
    const figures = model.since.shown?.claimants[0]?.figures ?? []
    const values = figures.flatMap(({ low, best, high }) => [low, best, high]).filter((value) => value !== null)
    if (values.length === 0) return { domain: [0, 1], ticks: [] }
    const [least, most] = [Math.min(...values), Math.max(...values)]
    const pad = (most - least || most || 1) * 0.3
    return { domain: [least - pad * 0.7, most + pad], ticks: [] }
  }
  const most = highestIn(id, model)
  const ticks = ticksTo(most, height < 70 ? 2 : 3)
  return { domain: [0, Math.max(ticks.at(-1) ?? 1, most * (id === 'figures' ? 1.06 : 1))], ticks }
}

function highestIn(id: PanelId, { answer, launched, figures, totals }: Omit<ChartModel, 'plots'>): number {
  if (id === 'strikes') return highestStack(answer.series)
  if (id === 'launched')
    return launched.records.reduce((most, one) => Math.max(most, topOf(one.launched), topOf(one.intercepted)), 0)
  if (id === 'totals') return highestOf(totals)
  const { shown } = figures
  if (shown?.type !== 'sum') return highestOf(figuresShown(shown))
  return [...shown.sum.high, ...shown.sum.best, ...shown.sum.low].reduce<number>(
    (most, value) => Math.max(most, value ?? 0),
    0,
  )
}
