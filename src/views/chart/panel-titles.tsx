import { DAY } from '../../model/time.ts'
import { formatDayYear } from '../format.ts'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './chart.module.css'
import { ChoiceMenu } from './choice-menu.tsx'
import { choose, toggle } from './choices.ts'
import { type FigureGroup, keyOfSum } from './figures.ts'
import type { ChartModel, Plot } from './model.ts'
import type { Names } from './names.ts'
import { seriesName } from './series-name.ts'

/** The sentence over each panel: it names the claimant, and its words wear the colours of the series. */
export function PanelTitles({ model, names }: { model: ChartModel; names: Names }) {
  return model.plots.map((plot) => (
    <div key={plot.id} className={styles.heading} style={{ top: plot.title }}>
      <Title plot={plot} model={model} names={names} />
    </div>
  ))
}

function Title(props: { plot: Plot; model: ChartModel; names: Names }) {
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
      return (
        <h3 className={styles.sentence}>
          {words.chart.totalsTitle}
          <span className={styles.aside}>
            {words.chart.notOne}
            {words.chart.leftOut(props.model.answer.leftOut.totals)}
          </span>
        </h3>
      )
  }
}

function StrikesTitle({ model: { answer } }: { model: ChartModel }) {
  const isWeapon = answer.stackedBy === 'weapon'
  const shown = answer.series.filter(({ counts }) => counts.some((n) => n > 0))
  return (
    <h3 className={styles.sentence}>
      {isWeapon ? words.chart.strikes(answer.bin) : words.chart.violence(answer.bin)}
      {shown.length > 0 && ': '}
      {shown.map(({ id }, i) => (
        <span key={id}>
          {i > 0 && <span className={styles.aside}>, </span>}
          <span className={styles.series} data-series={id}>
            {seriesName(id)}
          </span>
        </span>
      ))}
    </h3>
  )
}

function LaunchedTitle({ model: { launched, answer }, names }: { model: ChartModel; names: Names }) {
  const { off } = useView()
  const setView = useSetView()
  const keys = launched.groups.map(({ key }) => key)
  return (
    <>
      <h3 className={styles.sentence}>
        {words.chart.launchedTitle}
        {words.chart.and}
        <span className={styles.series} data-series="missile">
          {words.chart.shotDown}
        </span>
        {launched.shown && (
          <span className={styles.aside}>
            {words.chart.says(names.short(launched.shown.claimant))}
            {words.chart.leftOut(answer.leftOut.launched)}
          </span>
        )}
      </h3>
      {keys.length > 1 && (
        <ChoiceMenu
          name={words.chart.chooseLaunched}
          legend={words.chart.whichClaimants}
          options={launched.groups.map(({ key, claimant }) => ({ key, label: names.full(claimant) }))}
          chosen={launched.shown?.key}
          onChoose={(key) => setView({ off: choose(keys, key, off) })}
        />
      )}
    </>
  )
}

function FiguresTitle({ model: { figures, answer }, names }: { model: ChartModel; names: Names }) {
  const { off } = useView()
  const setView = useSetView()
  const { shown, groups, keys } = figures
  const silent = shown?.type === 'sum' ? shown.sum.none.reduce((sum, n) => sum + n, 0) : 0
  const all = groups.find(({ key }) => key === figures.key)
  const options = [
    ...groups.map((group) => ({ key: group.key, label: groupTitle(group, names) })),
    ...answer.summed.map((sum) => ({
      key: keyOfSum(sum),
      label: words.chart.summedBy(sum.measure, names.full(sum.claimant)),
    })),
  ]
  return (
    <>
      <h3 className={styles.sentence}>
        {shown?.type === 'sum' ? (
          <>
            {words.chart.summedTitle(shown.sum.measure, answer.bin)}
            <span className={styles.aside}>
              {words.chart.says(names.short(shown.sum.claimant))}
              {silent > 0 && words.chart.gaveNone(silent)}
            </span>
          </>
        ) : (
          <>
            {shown ? groupTitle(shown.group, names) : words.chart.whichFigures}
            {shown && words.chart.asClaimed}
            <span className={styles.aside}>
              {shown?.group.measure === 'losses' && words.chart.notSaid}
              {words.chart.leftOut(answer.leftOut.figures)}
            </span>
          </>
        )}
      </h3>
      {options.length > 0 && (
        <ChoiceMenu
          name={words.chart.chooseFigures}
          legend={words.chart.whichFigures}
          options={options}
          chosen={figures.key}
          onChoose={(key) => setView({ off: choose(keys, key, off) })}
          claimants={(all?.claimants ?? [])
            .filter(({ id }) => id !== '')
            .map(({ id }) => ({ id, label: names.full(id), isOn: !off.includes(id) }))}
          onToggle={(id) => setView({ off: toggle(off, id) })}
        />
      )}
    </>
  )
}

/** What a group of figures measures, in words. */
export function groupTitle({ measure, about, civilian, per }: FigureGroup, names: Names): string {
  return words.chart.figuresTitle(measure, about === undefined ? null : names.short(about), civilian, per)
}

function SinceTitle({ model: { since }, names }: { model: ChartModel; names: Names }) {
  const { off } = useView()
  const setView = useSetView()
  const { shown, groups } = since
  const keys = groups.map(({ key }) => key)
  const title = ({ measure, about, civilian, claimants }: FigureGroup) => {
    const span = claimants[0]?.figures.at(-1)?.span
    const isLong = span && span[1] - span[0] > DAY
    return words.chart.sinceTitle(
      measure,
      about === undefined ? null : names.short(about),
      civilian,
      isLong ? formatDayYear(span[0]) : null,
    )
  }
  const isMinimum = (group: FigureGroup) =>
    (group.claimants[0]?.figures ?? []).every(({ best, high }) => best === null && high === null)
  return (
    <>
      <h3 className={styles.sentence}>
        {shown ? title(shown) : words.chart.totals}
        {shown && (
          <span className={styles.aside}>
            {words.chart.sinceBy(names.short(shown.claimants[0]?.id), isMinimum(shown))}
          </span>
        )}
      </h3>
      {keys.length > 1 && (
        <ChoiceMenu
          name={words.chart.chooseSince}
          legend={words.chart.whichFigures}
          options={groups.map((group) => ({
            key: group.key,
            label: `${title(group)}${words.chart.sinceBy(names.full(group.claimants[0]?.id), isMinimum(group))}`,
          }))}
          chosen={shown?.key}
          onChoose={(key) => setView({ off: choose(keys, key, off) })}
        />
      )}
    </>
  )
}
