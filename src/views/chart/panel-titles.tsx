import { formatDayYear } from '../format.ts'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './chart.module.css'
import { ChoiceMenu } from './choice-menu.tsx'
import { choose, toggle } from './choices.ts'
import { type FigureGroup, isLong, keyOfSum } from './figures.ts'
import type { ChartModel, Plot } from './model.ts'
import type { Names } from './names.ts'
import { type Part, Sentence } from './sentence.tsx'
import { seriesName } from './series-name.ts'
import { commonSince } from './totals.ts'

const CHOICE = 56

interface TitleProps {
  plot: Plot
  model: ChartModel
  names: Names
  width: number
}

/** The sentence over each panel: it names the claimant, and its words wear the colours of the series. */
export function PanelTitles({ model, names, width }: Omit<TitleProps, 'plot'>) {
  return model.plots.map((plot) => (
    <div key={plot.id} className={styles.heading} style={{ top: plot.title }}>
      <Title plot={plot} model={model} names={names} width={width} />
    </div>
  ))
}

function Title(props: TitleProps) {
  switch (props.plot.id) {
    case 'strikes':
      return <StrikesTitle {...props} />
    case 'launched':
      return <LaunchedTitle {...props} />
    case 'figures':
      return <FiguresTitle {...props} />
    case 'since':
      return <SinceTitle {...props} />
    case 'totals':
      return <TotalsTitle {...props} />
  }
}

const aside = (text: string): Part => ({ text, tone: 'aside' })

function StrikesTitle({ model: { answer }, width }: TitleProps) {
  const { strikes, violence, strikesBriefly, violenceBriefly } = words.chart
  const isWeapon = answer.stackedBy === 'weapon'
  const shown = answer.series.filter(({ counts }) => counts.some((n) => n > 0))
  const names = shown.flatMap(({ id }, i): Part[] => [
    ...(i > 0 ? [aside(', ')] : []),
    { text: seriesName(id), series: id },
  ])
  const titles = [
    (isWeapon ? strikes : violence)(answer.bin),
    (isWeapon ? strikesBriefly : violenceBriefly)(answer.bin),
  ]
  const wordings = titles.map((text): Part[] => [{ text: shown.length > 0 ? `${text}: ` : text }, ...names])
  return <Sentence wordings={[...wordings, names.length > 0 ? names : [{ text: titles[1] ?? '' }]]} room={width} />
}

function LaunchedTitle({ model: { launched }, names, width }: TitleProps) {
  const { off } = useView()
  const setView = useSetView()
  const { shown, groups } = launched
  const about = shown?.about === undefined ? null : names.short(shown.about)
  const rest: Part[] = [{ text: words.chart.and }, { text: words.chart.shotDown, series: 'missile' }]
  const says = (name: string) => (shown ? [aside(words.chart.says(name))] : [])
  const { launchedBy, launchedBriefly } = words.chart
  const [short, brief] = [names.short(shown?.claimant), names.brief(shown?.claimant)]
  return (
    <>
      <Sentence
        room={width - (groups.length > 1 ? CHOICE : 0)}
        wordings={[
          [{ text: launchedBy(about) }, ...rest, ...says(short)],
          [{ text: launchedBriefly(about) }, ...rest, ...says(short)],
          [{ text: launchedBriefly(about) }, ...rest, ...says(brief)],
        ]}
      />
      {groups.length > 1 && (
        <ChoiceMenu
          name={words.chart.chooseLaunched}
          legend={words.chart.whichClaimants}
          options={groups.map(({ key, claimant, about: fired }) => ({
            key,
            label: words.chart.launchedChoice(names.full(claimant), fired === undefined ? null : names.full(fired)),
          }))}
          chosen={shown?.key}
          onChoose={(key) => setView({ off: choose(key, off, groups[0]?.key) })}
        />
      )}
    </>
  )
}

function FiguresTitle({ model: { figures, answer }, names, width }: TitleProps) {
  const { off } = useView()
  const setView = useSetView()
  const all = figures.groups.find(({ key }) => key === figures.key)
  const options = [
    ...figures.groups.map((group) => ({ key: group.key, label: groupTitle(group, names) })),
    ...answer.summed.map((sum) => ({
      key: keyOfSum(sum),
      label: words.chart.summedBy(sum.measure, names.full(sum.claimant)),
    })),
  ]
  return (
    <>
      <Sentence wordings={figuresWordings(figures, answer, names)} room={width - (options.length > 0 ? CHOICE : 0)} />
      {options.length > 0 && (
        <ChoiceMenu
          name={words.chart.chooseFigures}
          legend={words.chart.whichFigures}
          options={options}
          chosen={figures.key}
          onChoose={(key) => setView({ off: choose(key, off, figures.usual) })}
          claimants={(all?.claimants ?? [])
            .filter(({ id }) => id !== '')
            .map(({ id }) => ({ id, label: names.full(id), isOn: !off.includes(id) }))}
          onToggle={(id) => setView({ off: toggle(off, id) })}
        />
      )}
    </>
  )
}

function figuresWordings({ shown }: ChartModel['figures'], { bin }: ChartModel['answer'], names: Names): Part[][] {
  const { summedTitle, summedBriefly, says, gaveNone, asClaimed, notSaid, notSaidBriefly } = words.chart
  if (!shown) return [[{ text: words.chart.whichFigures }]]
  if (shown.type === 'sum') {
    const { measure, claimant, none } = shown.sum
    const silent = none.reduce((sum, n) => sum + n, 0)
    const gave = silent > 0 ? [aside(gaveNone(silent))] : []
    const [full, brief] = [summedTitle(measure, bin), summedBriefly(measure, bin)]
    return [
      [{ text: full }, aside(says(names.short(claimant))), ...gave],
      [{ text: brief }, aside(says(names.short(claimant))), ...gave],
      [{ text: brief }, aside(says(names.short(claimant)))],
      [{ text: brief }, aside(says(names.brief(claimant)))],
    ]
  }
  const title = groupTitle(shown.group, names)
  const isLosses = shown.group.claimants.every(({ figures }) => figures.every(({ measure }) => measure === 'losses'))
  if (!isLosses) return [[{ text: title + asClaimed }], [{ text: title }]]
  return [
    [{ text: title + asClaimed }, aside(notSaid)],
    [{ text: title }, aside(notSaid)],
    [{ text: title }, aside(notSaidBriefly)],
    [{ text: title }],
  ]
}

/** What a group of figures measures, in words. */
export function groupTitle({ measure, about, civilian, per, claimants }: FigureGroup, names: Names): string {
  const isOwn = claimants.length > 0 && claimants.every(({ id }) => names.isOf(id, about))
  return words.chart.figuresTitle(measure, about === undefined ? null : names.short(about), civilian, per, isOwn)
}

function SinceTitle({ model: { since }, names, width }: TitleProps) {
  const { off } = useView()
  const setView = useSetView()
  const { shown, groups } = since
  const title = ({ measure, about, civilian, claimants }: FigureGroup, isBrief = false) => {
    const last = claimants[0]?.figures.at(-1)
    const from = last?.span && isLong(last) && !isBrief ? formatDayYear(last.span[0]) : null
    return words.chart.sinceTitle(measure, about === undefined ? null : names.short(about), civilian, from)
  }
  const isMinimum = (group: FigureGroup) =>
    (group.claimants[0]?.figures ?? []).every(({ best, high }) => best === null && high === null)
  const by = (group: FigureGroup, name: Names['full']) =>
    words.chart.sinceBy(name(group.claimants[0]?.id), isMinimum(group))
  return (
    <>
      <Sentence
        room={width - (groups.length > 1 ? CHOICE : 0)}
        wordings={
          shown
            ? [
                [{ text: title(shown) }, aside(by(shown, names.short))],
                [{ text: title(shown) }, aside(by(shown, names.brief))],
                [
                  { text: title(shown) },
                  aside(words.chart.sinceByBriefly(names.brief(shown.claimants[0]?.id), isMinimum(shown))),
                ],
                [{ text: title(shown, true) }, aside(by(shown, names.brief))],
              ]
            : [[{ text: words.chart.totals }]]
        }
      />
      {groups.length > 1 && (
        <ChoiceMenu
          name={words.chart.chooseSince}
          legend={words.chart.whichFigures}
          options={groups.map((group) => ({ key: group.key, label: title(group) + by(group, names.full) }))}
          chosen={shown?.key}
          onChoose={(key) => setView({ off: choose(key, off, groups[0]?.key) })}
        />
      )}
    </>
  )
}

function TotalsTitle({ model: { totals, answer }, width }: TitleProps) {
  const { totalsTitle, notOne, notOneBriefly, olderTotals } = words.chart
  const since = commonSince(totals)
  const text = totalsTitle(since === null ? null : formatDayYear(since))
  const older = answer.leftOut.totals > 0 ? [aside(olderTotals(answer.leftOut.totals))] : []
  return (
    <Sentence
      room={width}
      wordings={[
        [{ text }, ...older, aside(totals.length > 1 ? notOne : '')],
        [{ text }, ...older, aside(totals.length > 1 ? notOneBriefly : '')],
        [{ text }, ...older],
        [{ text: totalsTitle(null) }, ...older],
      ]}
    />
  )
}
