import { type PointerEvent, useState } from 'react'
import { DAY, HOUR } from '../../model/time.ts'
import { setHover, useHover } from '../hover.ts'
import type { TimeScale } from '../time-scale.ts'
import styles from './chart.module.css'
import { Cursor } from './cursor.tsx'
import { type Hit, nearestHit } from './hits.ts'
import type { PanelId } from './layout.ts'
import type { ChartModel } from './model.ts'
import type { Names } from './names.ts'
import { Tooltip } from './tooltip.tsx'

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
        <Cursor model={model} scale={scale} names={names} height={height} />
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
