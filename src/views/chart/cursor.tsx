import { DAY } from '../../model/time.ts'
import { formatBin, formatNumber } from '../format.ts'
import { useHover } from '../hover.ts'
import { type TimeScale, cursorX } from '../time-scale.ts'
import { type Now, nowX, useNow } from '../use-now.ts'
import { words } from '../words/words.ts'
import { AxisStrip } from './axis-strip.tsx'
import styles from './chart.module.css'
import { heightOf } from './hits.ts'
import { annotationsAt } from './layout.ts'
import type { ChartModel, Plot } from './model.ts'
import type { Names } from './names.ts'
import { textWidth } from './text-width.ts'
import { type GutterValue, gutterOf } from './values-at.ts'

interface CursorProps {
  model: ChartModel
  scale: TimeScale
  names: Names
  height: number
}

/**
 * The shared cursor and the playhead, each a line through all panels. The date and the values of a day are those of the
 * cursor, or while nobody points those of the playhead. Apart from the overlay, because a playhead moves on every frame.
 */
export function Cursor({ model, scale, names, height }: CursorProps) {
  const hover = useHover()
  const now = useNow()
  const cursor = hover.at === null ? null : cursorX(scale, hover.at)
  const line = nowX(scale, now)
  const isNow = cursor === null && now !== null && line !== null
  const at = isNow ? now.at : cursor === null ? null : hover.at
  return (
    <>
      {line !== null && <path data-now="chart" className={styles.cursor} d={cursorPath(line, model, height - 20)} />}
      {cursor !== null && (
        <path data-cursor="chart" className={styles.cursor} d={cursorPath(cursor, model, height - 20)} />
      )}
      {at !== null &&
        scale.left > 60 &&
        model.plots.map((plot) => (
          <Gutter key={plot.id} value={gutterOf(model, plot.id, at)} plot={plot} names={names} room={scale.left - 4} />
        ))}
      <AxisStrip
        scale={scale}
        top={height - 22}
        at={isNow ? now.span[0] : at}
        x={isNow ? line : cursor}
        text={isNow ? binText(now) : undefined}
      />
    </>
  )
}

/** A bin that is longer than the day that a cursor names. */
function binText({ span, bin }: Now): string | undefined {
  return span[1] - span[0] > DAY ? formatBin(span, bin) : undefined
}

/** A panel's value of the cursor's day, over the labels of its axis, and whose it is. */
function Gutter({ value, plot, names, room }: { value: GutterValue | null; plot: Plot; names: Names; room: number }) {
  if (!value) return null
  const { text, by } = value
  const claimant = [names.short(by), names.brief(by)].find((name) => textWidth(name) <= room)
  const second = by === undefined ? undefined : claimant
  const shown = by !== undefined && claimant === undefined ? words.chart.claims(1) : text
  const widest = Math.max(textWidth(shown, 600) * LARGER, second === undefined ? 0 : textWidth(second))
  const middle = (plot.top + plot.bottom) / 2
  const half = second === undefined ? 10 : 18
  const labels = plot.ticks.map((tick) => ({ y: heightOf(plot, tick), width: textWidth(formatNumber(tick)) }))
  const hidden = labels.filter(({ y, width }) => widest + 8 > room - 2 - width && Math.abs(y - middle) < half + 7)
  // A label of the axis that it reaches is hidden whole.
  const [top, bottom] = [middle - half, middle + half]
  const ground = [Math.min(top, ...hidden.map(({ y }) => y - 7)), Math.max(bottom, ...hidden.map(({ y }) => y + 7))]
  return (
    <g>
      <rect
        className={styles.ground}
        x={0}
        y={ground[0]}
        width={hidden.length > 0 ? room : widest + 4}
        height={(ground[1] ?? 0) - (ground[0] ?? 0)}
      />
      <text className={styles.gutter} x={0} y={top + 15}>
        {shown}
      </text>
      {second !== undefined && (
        <text className={styles.quiet} x={0} y={top + 31}>
          {second}
        </text>
      )}
    </g>
  )
}

/** Gutter values are set larger than the labels that are measured. */
const LARGER = 1.12

/** One line through all panels but the totals, whose axis is not of time. */
function cursorPath(x: number, { plots }: ChartModel, bottom: number): string {
  return `M${x} ${annotationsAt(plots)}V${bottom}`
}
