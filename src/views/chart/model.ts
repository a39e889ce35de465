import type { ChartAnswer, Figure, LaunchedFigure, SummedFigures } from '../../query/answer.ts'
import { chosenOf } from './choices.ts'
import { type FigureGroup, groupFigures, highestOf, isZero, keyOfSum, shapeOf } from './figures.ts'
import { type LaunchedGroup, groupLaunched, topOf } from './launched.ts'
import { type PanelBox, type PanelId, choosePanels, layOut, ticksTo } from './layout.ts'
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
  /** `usual`: the key that stands without a choice. */
  figures: { groups: FigureGroup[]; usual: string | undefined; key: string | undefined; shown: Shown | undefined }
  since: { groups: FigureGroup[]; shown: FigureGroup | undefined }
  totals: Figure[]
}

interface Picture {
  width: number
  height: number
  /** The tab of totals. */
  totals: boolean
}

/**
 * What each panel shows, with what is switched off left out; `off` holds claimants and choices of series. With a `frame`,
 * the answer for the whole range, panels, axes and series are those of the frame: nothing jumps while a part of it plays.
 */
export function buildModel(
  answer: ChartAnswer,
  off: readonly string[],
  picture: Picture,
  frame: ChartAnswer | null = null,
): ChartModel {
  const framed = frame && buildModel(frame, off, picture)
  const isOn = ({ claimant }: { claimant?: string }) => claimant === undefined || !off.includes(claimant)

  const launchedGroups = groupLaunched(answer.launched)
  const ownLaunched = chosenOf(
    launchedGroups.map(({ key }) => key),
    off,
    launchedGroups[0]?.key,
  )
  const launchedKey = framed ? framed.launched.shown?.key : ownLaunched
  const launched = launchedGroups.find(({ key }) => key === launchedKey)

  const groups = groupFigures(answer.figures)
  const telling = answer.summed.filter((sum) => !isZero(sum)).map(keyOfSum)
  const keys = [...groups.map(({ key }) => key), ...answer.summed.map(keyOfSum)]
  const usual = framed ? framed.figures.usual : (groups[0]?.key ?? telling[0])
  const key = framed ? framed.figures.key : chosenOf(keys, off, usual)
  const group = groups.find((other) => other.key === key)
  const sum = answer.summed.find((other) => keyOfSum(other) === key)
  const shown: Shown | undefined = group
    ? { type: 'group', group: { ...group, claimants: group.claimants.filter(({ id }) => !off.includes(id)) } }
    : sum && { type: 'sum', sum }

  const sinceGroups = risingTotals(answer.totals)
  const ownSince = chosenOf(
    sinceGroups.map((group) => group.key),
    off,
    sinceGroups[0]?.key,
  )
  const sinceKey = framed ? framed.since.shown?.key : ownSince
  const model = {
    answer,
    tallies: tallyDays(answer.tallies.filter(isOn)),
    launched: { groups: launchedGroups, shown: launched, records: launched?.records.filter(isOn) ?? [] },
    figures: { groups, usual, key, shown },
    since: { groups: sinceGroups, shown: sinceGroups.find((group) => group.key === sinceKey) },
    totals: newestTotals(answer.totals.filter(isOn)),
  }
  if (framed) return { ...model, plots: framed.plots }
  const panels = choosePanels(picture.width, picture.height, picture.totals, model.since.shown !== undefined)
  const most = Object.fromEntries(panels.map((id) => [id, roomFor(id, model)]))
  const boxes = layOut(panels, picture.height, most)
  return { ...model, plots: boxes.map((box) => ({ ...box, ...valuesOf(box.id, box.bottom - box.top, model) })) }
}

/** The height of a sentence that says that there is nothing, and of a row of totals at its most. */
const SENTENCE = 28
const TOTAL = 36

/** The pixels past which a panel has no use for more. */
function roomFor(id: PanelId, model: Omit<ChartModel, 'plots'>): number {
  const { answer, launched, figures, totals } = model
  const isEmpty = {
    strikes: answer.series.length === 0 && answer.tallies.length === 0,
    launched: launched.records.length === 0,
    figures: figures.shown === undefined,
    since: false,
    totals: totals.length === 0,
  }[id]
  if (isEmpty) return SENTENCE
  if (id === 'totals') return SENTENCE + totals.length * TOTAL
  return id === 'figures' && highestIn(id, model) === 0 ? 2 * SENTENCE : Infinity
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
  const ticks = ticksTo(most, height < 70 || id === 'totals' ? 2 : 3)
  if (id !== 'figures') return { domain: [0, Math.max(ticks.at(-1) ?? 1, most)], ticks }
  // Nothing but zeros is a figure too: its axis begins where it stands.
  if (most === 0) return { domain: [0, 1], ticks: model.figures.shown ? [0] : [] }
  const open = highestOpen(model.figures.shown)
  const forArrow = open / (1 - Math.min(0.5, ARROW / height))
  return { domain: [0, Math.max(ticks.at(-1) ?? 1, most * HEADROOM, forArrow)], ticks }
}

/** Air over the highest figure, and the pixels that an arrow of "at least" rises over its own. */
const HEADROOM = 1.1
const ARROW = 14

function highestOpen(shown: Shown | undefined): number {
  if (shown?.type !== 'sum') return highestOf(figuresShown(shown).filter((figure) => shapeOf(figure) === 'at-least'))
  const { low, high } = shown.sum
  return low.reduce<number>((most, value, bin) => Math.max(most, high[bin] === null ? (value ?? 0) : 0), 0)
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
