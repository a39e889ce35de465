import { type PointerEvent, useState } from 'react'
import { DAY, HOUR } from '../../model/time.ts'
import { formatNumber } from '../format.ts'
import { setHover, useHover } from '../hover.ts'
import { type TimeScale, cursorX } from '../time-scale.ts'
import { words } from '../words/words.ts'
import styles from './chart.module.css'
import { AxisStrip } from './axis-strip.tsx'
import { type Hit, heightOf, nearestHit } from './hits.ts'
import { type PanelId, annotationsAt } from './layout.ts'
import type { ChartModel, Plot } from './model.ts'
import type { Names } from './names.ts'
import { textWidth } from './text-width.ts'
import { Tooltip } from './tooltip.tsx'
import { type GutterValue, gutterOf } from './values-at.ts'

interface OverlayProps {
  model: ChartModel
  scale: TimeScale
  names: Names
  hits: readonly Hit[]
  selected: string | undefined
  width: number
  height: number
  onSelect: (panel: PanelId, at: number, hit: Hit | null) => void
}

/** Everything that follows the pointer or the cursor, apart from the picture so that a move redraws nothing else. */
export function Overlay({ model, scale, names, hits, selected, width, height, onSelect }: OverlayProps) {
  const hover = useHover()
  const [pointer, setPointer] = useState<{ x: number; y: number; panel: PanelId; at: number } | null>(null)
  const x = hover.at === null ? null : cursorX(scale, hover.at)

  function locate(event: PointerEvent<HTMLDivElement>) {
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const [px, py] = [event.clientX - left, event.clientY - top]
    const plot = model.plots.find(({ title, bottom }) => py >= title && py < bottom + 20)
    if (!plot || px < scale.left || px >= scale.right) return null
    // As the cursor does: on an axis of up to two days it stands at a moment, else in the middle of a day.
    const step = scale.axis[1] - scale.axis[0] <= 2 * DAY ? HOUR : DAY
    const at = Math.max(scale.axis[0], Math.floor(scale.at(px) / step) * step)
    return { x: px, y: py, panel: plot.id, at, hit: nearestHit(hits, plot.id, px, py) }
  }

  function follow(event: PointerEvent<HTMLDivElement>) {
    const found = locate(event)
    setPointer(found)
    setHover(found?.hit?.id ?? null, found?.at ?? null)
  }

  function leave(event: PointerEvent<HTMLDivElement>) {
    setPointer(null)
    // A finger that is lifted leaves as well, yet the reader still looks at the day it touched.
    if (event.pointerType === 'mouse') setHover(null, null)
  }

  function select(event: PointerEvent<HTMLDivElement>) {
    const found = event.button === 0 ? locate(event) : null
    if (found) onSelect(found.panel, found.at, found.hit)
  }

  return (
    <>
      <svg className={styles.overlay} width={width} height={height} aria-hidden="true">
        {hits.map(({ id, panel, box: [x0, y0, x1, y1] }, i) =>
          id === selected || id === hover.event ? (
            <rect
              key={`${panel} ${i}`}
              className={id === selected ? styles.selectedMark : styles.hoveredMark}
              x={x0 - 2}
              y={y0 - 2}
              width={x1 - x0 + 4}
              height={y1 - y0 + 4}
            />
          ) : null,
        )}
        {x !== null && <path data-cursor="chart" className={styles.cursor} d={cursorPath(x, model, height - 20)} />}
        {hover.at !== null &&
          x !== null &&
          scale.left > 60 &&
          model.plots.map((plot) => (
            <Gutter
              key={plot.id}
              value={gutterOf(model, plot.id, hover.at ?? 0)}
              plot={plot}
              names={names}
              room={scale.left - 4}
            />
          ))}
        <AxisStrip scale={scale} top={height - 22} at={x === null ? null : hover.at} x={x} />
      </svg>
      <div
        className={styles.touch}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={leave}
        onPointerUp={select}
      />
      {pointer && <Tooltip model={model} names={names} {...pointer} />}
    </>
  )
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
