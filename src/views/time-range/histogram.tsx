/* oxlint-disable jsx-a11y/prefer-tag-over-role -- two native sliders cannot share one track */
import { useId, useMemo } from 'react'
import type { BinSize } from '../../model/bins.ts'
import { type Strand, groupOf, strandOf } from '../../model/event.ts'
import { DAY, type Minutes, type Span } from '../../model/time.ts'
import type { HistogramAnswer } from '../../query/answer.ts'
import { useFeed } from '../engine.ts'
import { formatFullDay, formatTime } from '../format.ts'
import { useClocks, useMoment } from '../use-filter.ts'
import { useSize } from '../use-size.ts'
import { words } from '../words/words.ts'
import { AxisRow } from './axis-row.tsx'
import { drawBars } from './bars.ts'
import { DayMark } from './day-mark.tsx'
import { writeRange } from './range-dates.ts'
import { rangeScale } from './range-scale.ts'
import styles from './time-range.module.css'
import { useBrush } from './use-brush.ts'
import { useSetRange } from './use-set-range.ts'

const w = words.range
/** Room for the playhead above the bars, and for the axis under them. */
const TOP = 8
const AXIS = 18

interface HistogramProps {
  answer: HistogramAnswer
  axis: Span
  bin: BinSize
  saved: Span | null
}

/** All dates as bars, with the range brushed over them. */
export function Histogram({ answer, axis, bin, saved }: HistogramProps) {
  const feed = useFeed()
  const setRange = useSetRange()
  const clocks = useClocks()
  const moment = useMoment()
  const clip = useId()
  const [ref, { width, height }] = useSize<HTMLDivElement>()
  const scale = useMemo(() => rangeScale(axis, width), [axis, width])
  const bottom = height - AXIS
  const bars = useMemo(() => drawBars(answer, scale.x, TOP, bottom), [answer, scale, bottom])
  const sums = useMemo(() => sumStrands(answer), [answer])

  const brush = useBrush({
    saved,
    axis,
    edges: answer.edges,
    at: scale.at,
    save: (range) => setRange(writeRange(range, clocks), 'replace'),
  })
  const [start, end] = brush.range
  const [x0, x1] = [scale.x(start), scale.x(end)]
  // Of the range only what the panes show keeps its colour.
  const [shown0, shown1] = moment && !brush.isDragging ? moment.shown.map(scale.x) : [x0, x1]
  const onlyStrikes = (feed?.kinds ?? []).every((kind) => kind === 'strike' || strandOf(groupOf(kind)) !== 'violence')
  const isEmpty = sums.violence + sums.diplomacy + sums.rest === 0

  return (
    <div
      ref={ref}
      className={brush.isDragging ? styles.dragged : styles.plot}
      onPointerDown={brush.onPointerDown}
      onPointerMove={brush.onPointerMove}
      onPointerUp={brush.onPointerUp}
      onPointerCancel={brush.onPointerCancel}
      onPointerLeave={brush.onPointerLeave}
      onDoubleClick={() => saved && setRange({ from: undefined, to: undefined })}
    >
      {width > 0 && (
        <>
          <svg
            className={styles.bars}
            role="img"
            aria-label={w.picture(sums.violence, sums.diplomacy, sums.rest, bin)}
            width={width}
            height={height}
          >
            <clipPath id={clip}>
              <rect x={shown0} width={Math.max(0, shown1! - shown0!)} height={height} />
            </clipPath>
            <rect className={styles.tint} x={x0} y={TOP - 4} width={x1 - x0} height={bottom - TOP + 4} />
            <path className={styles.out} d={bars.violence + bars.rest + bars.diplomacy} />
            <g clipPath={`url(#${clip})`}>
              <path className={styles.violence} d={bars.violence} />
              <path className={styles.rest} d={bars.rest} />
              <path className={styles.diplomacy} d={bars.diplomacy} />
            </g>
            <path className={styles.line} d={`M${scale.left} ${bars.line + 0.5}H${scale.right}`} />
            {scale.gutter > 0 && (
              <g className={styles.names}>
                <text className={styles.above} x={scale.left - 14} y={Math.max(16, bars.line - 12)}>
                  {onlyStrikes ? w.strikes : w.violence}
                </text>
                <text className={styles.below} x={scale.left - 14} y={Math.min(bottom - 2, bars.line + 20)}>
                  {w.diplomacy}
                </text>
              </g>
            )}
            {isEmpty && (
              <text className={styles.empty} x={(scale.left + scale.right) / 2} y={bars.line - 8}>
                {w.empty}
              </text>
            )}
            <AxisRow scale={scale} top={bottom} earlier={answer.earlier} later={answer.later} />
            <DayMark scale={scale} bottom={bottom} />
          </svg>
          {(['start', 'end'] as const).map((handle) => (
            <div
              key={handle}
              role="slider"
              tabIndex={0}
              className={styles.handle}
              style={{ left: handle === 'start' ? x0 : x1, top: TOP - 4, height: bottom - TOP + 4 }}
              aria-label={handle === 'start' ? w.start : w.end}
              aria-valuemin={0}
              aria-valuemax={answer.edges.length - 1}
              aria-valuenow={edgeIndex(answer.edges, handle === 'start' ? start : end)}
              aria-valuetext={handle === 'start' ? sayMoment(start, start) : sayMoment(end, end - 1)}
              onKeyDown={(event) => brush.onKeyDown(handle, event)}
              onKeyUp={brush.onKeyUp}
              onBlur={brush.onBlur}
            />
          ))}
        </>
      )}
    </div>
  )
}

function edgeIndex(edges: readonly Minutes[], at: Minutes): number {
  const after = edges.findIndex((edge) => edge >= at)
  return after < 0 ? edges.length - 1 : after
}

/** A day where the handle stands between days, else the day and the time. */
function sayMoment(edge: Minutes, day: Minutes): string {
  return edge % DAY === 0 ? formatFullDay(day) : `${formatFullDay(edge)}, ${formatTime(edge)}`
}

function sumStrands({ strands }: HistogramAnswer): Record<Strand, number> {
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return { violence: sum(strands.violence), diplomacy: sum(strands.diplomacy), rest: sum(strands.rest) }
}
