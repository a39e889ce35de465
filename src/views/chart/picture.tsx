/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a chart is an image that no img tag can hold */
import { memo, useMemo } from 'react'
import { ComposedChart, XAxis, YAxis } from 'recharts'
import type { ChartAnswer, EventRow } from '../../query/answer.ts'
import { formatBin, formatRange } from '../format.ts'
import { timeScale } from '../time-scale.ts'
import type { Span } from '../../model/time.ts'
import { words } from '../words/words.ts'
import { AnnotationsLayer } from './annotations-layer.tsx'
import styles from './chart.module.css'
import { FiguresLayer } from './figures-layer.tsx'
import { GridLayer } from './grid-layer.tsx'
import { hitsOf } from './hits.ts'
import { LaunchedLayer } from './launched-layer.tsx'
import { STRIP, annotationsAt } from './layout.ts'
import { type ChartModel, buildModel, figuresShown } from './model.ts'
import { type Names, useNames } from './names.ts'
import { Overlay } from './overlay.tsx'
import { PanelTitles, groupTitle } from './panel-titles.tsx'
import { StrikesLayer, TalliesLayer } from './strikes-layer.tsx'
import { SinceLayer, TotalsLayer } from './totals-layers.tsx'
import { Drawn } from './use-drawn.ts'
import { useSelect } from './use-select.ts'

interface PictureProps {
  onDrawn: (isDrawn: boolean) => void
  answer: ChartAnswer
  /** The answer for the whole range, where this one is for a part of it. */
  frame: ChartAnswer | null
  notable: readonly EventRow[]
  axis: Span
  off: readonly string[]
  totals: boolean
  /** The selected event. */
  event: string | undefined
  width: number
  height: number
}

/**
 * The panels under one time axis: one Recharts chart with a value axis a panel, so that all share their scale and line.
 * A filter change renders its pane twice, when it is asked and when it is answered: the picture needs only the second,
 * which saves 20 ms of the 90.
 */
export const Picture = memo(function Picture(props: PictureProps) {
  const { onDrawn, answer, frame, notable, axis, off, totals, event, width, height } = props
  const names = useNames()
  const select = useSelect(answer)
  const scale = useMemo(() => timeScale(axis, width), [axis, width])
  const model = useMemo(
    () => buildModel(answer, off, { width, height, totals }, frame),
    [answer, off, width, height, totals, frame],
  )
  const plotBottom = height - STRIP
  const layers = { model, scale, names }
  return (
    <div className={styles.picture} style={{ height }}>
      {/* Recharts keeps groups of its own, which would be read out as such. */}
      <div role="img" aria-label={describe(model, names, formatRange(axis))}>
        <ComposedChart
          width={width}
          height={height}
          margin={{ top: 0, left: scale.left, right: width - scale.right, bottom: STRIP }}
          accessibilityLayer={false}
          aria-hidden="true"
        >
          <XAxis hide type="number" dataKey="at" domain={[...axis]} allowDataOverflow />
          {model.plots.map(({ id, top, bottom, domain }) => (
            <YAxis
              key={id}
              hide
              yAxisId={id}
              type="number"
              domain={domain}
              allowDataOverflow
              padding={{ top, bottom: plotBottom - bottom }}
            />
          ))}
          <Drawn panel={model.plots[0]?.id ?? 'strikes'} onDrawn={onDrawn} />
          {model.plots.map((plot, i) => (
            <GridLayer key={plot.id} plot={plot} scale={scale} isLast={i === model.plots.length - 1} />
          ))}
          <AnnotationsLayer
            rows={notable}
            selected={event}
            scale={scale}
            top={annotationsAt(model.plots)}
            bottom={plotBottom}
          />
          {model.plots.map((plot) => {
            switch (plot.id) {
              case 'strikes':
                return [
                  <StrikesLayer key="strikes" plot={plot} {...layers} />,
                  <TalliesLayer key="tallies" plot={plot} {...layers} />,
                ]
              case 'launched':
                return <LaunchedLayer key="launched" plot={plot} {...layers} />
              case 'figures':
                return <FiguresLayer key="figures" plot={plot} {...layers} />
              case 'since':
                return <SinceLayer key="since" plot={plot} {...layers} />
              case 'totals':
                return <TotalsLayer key="totals" plot={plot} {...layers} />
            }
          })}
        </ComposedChart>
      </div>
      <Overlay
        model={model}
        scale={scale}
        names={names}
        hits={hitsOf(model, scale)}
        selected={event}
        width={width}
        height={height}
        onSelect={select}
      />
      <PanelTitles model={model} names={names} width={width} />
    </div>
  )
})

/** The picture in a few sentences; the table holds the rest. */
function describe(model: ChartModel, names: Names, range: string): string {
  const { answer, figures, launched, totals } = model
  const parts = model.plots.flatMap(({ id }) => {
    if (id === 'strikes') {
      const sums = answer.edges
        .slice(1)
        .map((_, bin) => answer.series.reduce((sum, { counts }) => sum + (counts[bin] ?? 0), 0))
      const most = Math.max(0, ...sums)
      const at = sums.indexOf(most)
      const span = [answer.edges[at] ?? 0, answer.edges[at + 1] ?? 0] as const
      const title = answer.stackedBy === 'weapon' ? words.chart.strikes(answer.bin) : words.chart.violence(answer.bin)
      const all = sums.reduce((sum, n) => sum + n, 0)
      return [words.chart.pictureBars(title, all, most > 0 ? `${most}, ${formatBin(span, answer.bin)}` : null)]
    }
    if (id === 'launched') {
      const claimants = launched.records.length > 0 ? 1 : 0
      const about = launched.shown?.about
      const title = words.chart.launchedBy(about === undefined ? null : names.full(about))
      return [words.chart.pictureFigures(title, launched.records.length, claimants)]
    }
    if (id === 'figures' && figures.shown?.type === 'sum') {
      const { measure, given } = figures.shown.sum
      const title = words.chart.summedTitle(measure, answer.bin)
      const all = given.reduce((sum, n) => sum + n, 0)
      return [words.chart.pictureFigures(title, all, 1)]
    }
    if (id === 'figures' && figures.shown?.type === 'group') {
      const { group } = figures.shown
      return [
        words.chart.pictureFigures(
          groupTitle(group, names),
          figuresShown(figures.shown).length,
          group.claimants.length,
        ),
      ]
    }
    if (id === 'totals') {
      const claimants = new Set(totals.map(({ claimant }) => claimant)).size
      return [words.chart.pictureFigures(words.chart.totals, totals.length, claimants)]
    }
    return []
  })
  return words.chart.picture(range, parts)
}
