import { formatFigure } from '../format.ts'
import type { TimeScale } from '../time-scale.ts'
import { words } from '../words/words.ts'
import styles from './chart.module.css'
import { type Slot, slotsOf, topOf } from './launched.ts'
import { LeftOut, leftOutBox } from './left-out.tsx'
import type { ChartModel, Plot } from './model.ts'
import { rectangle } from './paths.ts'
import { type Box, placeLabels } from './place-labels.ts'
import { textWidth } from './text-width.ts'
import { useScales } from './use-scales.ts'
import type { Figure } from '../../query/answer.ts'

const MOST_LABELS = 4

/** Launched as outlines, shot down as solid bars; records of one day side by side. */
export function LaunchedLayer({ model, plot, scale }: { model: ChartModel; plot: Plot; scale: TimeScale }) {
  const scales = useScales('launched')
  if (!scales) return null
  const { x, y } = scales
  const slots = slotsOf(
    model.launched.records,
    x,
    ({ span }) => !!span && span[0] < scale.axis[1] && span[1] > scale.axis[0],
  )
  if (slots.length === 0)
    return (
      <text
        className={styles.quiet}
        x={(scale.left + scale.right) / 2}
        y={(plot.top + plot.bottom) / 2 + 4}
        textAnchor="middle"
      >
        {words.chart.noLaunched}
      </text>
    )
  let launched = ''
  let down = ''
  for (const { record, x0, x1 } of slots) {
    if (topOf(record.launched) > 0) launched += outline(x0, x1, record.launched!, y)
    if (topOf(record.intercepted) > 0) down += rectangle(x0, y(0), x1, y(topOf(record.intercepted)))
  }
  return (
    <g>
      <path className={styles.down} d={down} />
      <path className={styles.launched} d={launched} />
      <LeftOut count={model.answer.leftOut.launched} plot={plot} scale={scale} />
      {labelsOf(slots, plot, scale, y, leftOutBox(model.answer.leftOut.launched, plot, scale)).map(
        ({ id, text, box }) => (
          <text key={id} className={styles.number} x={box[0]} y={box[3] - 3}>
            {text}
          </text>
        ),
      )}
    </g>
  )
}

/** Up to the highest number that is left open, with a line at the lowest. */
function outline(x0: number, x1: number, { low, high }: Figure & {}, y: (value: number) => number): string {
  const isRange = low !== null && high !== null && low !== high
  const top = isRange ? high : topOf({ low, high } as Figure)
  const half = Math.min(0.5, (x1 - x0) / 4)
  return rectangle(x0 + half, y(0) - half, x1 - half, y(top) + half) + (isRange ? `M${x0} ${y(low)}H${x1}` : '')
}

function labelsOf(
  slots: readonly Slot[],
  plot: Plot,
  scale: TimeScale,
  y: (value: number) => number,
  taken: readonly Box[],
) {
  const bars = slots.map(({ record, x0, x1 }): Box => [
    x0,
    y(Math.max(topOf(record.launched), topOf(record.intercepted))),
    x1,
    plot.bottom,
  ])
  const largest = slots
    .map((slot, i) => ({ ...slot, bar: bars[i]!, key: `${slot.record.id} ${i}` }))
    .filter(({ record }) => record.launched)
    .toSorted((a, b) => topOf(b.record.launched) - topOf(a.record.launched))
    .slice(0, MOST_LABELS)
  const texts = new Map(
    largest.map(({ record, key }, i) => [key, textOf(record.launched, record.intercepted, i === 0)]),
  )
  const wishes = largest.map(({ key, bar }) => ({
    id: key,
    width: textWidth(texts.get(key) ?? '', 600),
    height: 14,
    anchor: [bar[2], bar[1] + 4] as const,
  }))
  return placeLabels(wishes, [...bars, ...taken], [scale.left + 2, plot.top - 4, scale.right, plot.bottom - 2])
    .filter(({ distance }) => distance < 14)
    .map(({ id, box }) => ({ id, text: texts.get(id) ?? '', box }))
}

function textOf(launched: Figure | undefined, down: Figure | undefined, inFull: boolean): string {
  const all = launched && formatFigure(launched.low, launched.best, launched.high)
  const shot = down && formatFigure(down.low, down.best, down.high)
  const text = all && shot ? words.chart.shotDownOf(shot, all) : (all ?? '')
  return inFull && shot ? `${text} ${words.chart.shotDown}` : text
}
