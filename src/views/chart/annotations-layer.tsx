import { DAY } from '../../model/time.ts'
import { VISIT_KINDS, groupOf } from '../../model/event.ts'
import type { EventRow } from '../../query/answer.ts'
import { GLYPHS } from '../glyphs.tsx'
import type { TimeScale } from '../time-scale.ts'
import styles from './chart.module.css'
import { stretchOf } from './hits.ts'
import { placeAnnotations } from './place-annotations.ts'
import { fitText, textWidth } from './text-width.ts'

const MOST = 5
const WIDEST = 210
const ROW = 16
const GLYPH = 16

/** What stood out: labels from `top` above the plots, dotted leaders through them, spans of visits as a tint. */
export function AnnotationsLayer({
  rows,
  selected,
  scale,
  top,
  bottom,
}: {
  rows: readonly EventRow[]
  selected: string | undefined
  scale: TimeScale
  top: number
  bottom: number
}) {
  const chosen = rows.toSorted((a, b) => Number(b.id === selected) - Number(a.id === selected)).slice(0, MOST)
  const items = chosen.flatMap((row, i) => {
    const stretch = stretchOf(row.span, scale, 1)
    if (!stretch || !row.span) return []
    const isSelected = row.id === selected
    const text = fitText(row.short ?? row.title, WIDEST, 600)
    const isSpan = VISIT_KINDS.some((kind) => kind === row.kind) && row.span[1] - row.span[0] > DAY
    const days = scale.x(scale.axis[0] + DAY) - scale.left
    const x = isSpan ? stretch[0] : Math.min(stretch[0] + days / 2, stretch[1])
    return [
      {
        row,
        id: row.id,
        text,
        x,
        isSpan,
        isSelected,
        stretch,
        weight: isSelected ? 3 : 1 - i * 0.01,
        width: textWidth(text, 600) + (isSelected ? GLYPH : 0),
      },
    ]
  })
  const placed = new Map(placeAnnotations(items, 0, scale.right + 4).map((one) => [one.id, one]))
  // A leader or a tint without its words would point at nothing.
  const told = items.flatMap((item) => {
    const place = placed.get(item.id)
    return place ? [{ ...item, place }] : []
  })
  return (
    <g>
      {told.map(({ id, isSpan, stretch: [x0, x1] }) =>
        isSpan ? (
          <rect
            key={id}
            className={styles.span}
            x={x0}
            y={top + ROW * 2}
            width={x1 - x0}
            height={bottom - top - ROW * 2}
          />
        ) : null,
      )}
      <path
        className={styles.leaders}
        d={told.map(({ place, x }) => `M${x} ${top + place.row * ROW + 2}V${bottom}`).join('')}
      />
      {told.map(({ id, text, width, isSelected, row, place }) => {
        const y = top + place.row * ROW
        const glyph = place.side === 'left' ? place.left + width - 11 : place.left - 1
        return (
          <g key={id}>
            {isSelected && (
              <rect className={styles.highlight} x={place.left - 4} y={y} width={width + 8} height={ROW} />
            )}
            <text
              className={isSelected ? styles.selected : styles.label}
              x={place.left + (isSelected && place.side === 'right' ? GLYPH : 0)}
              y={y + 12}
            >
              {text}
            </text>
            {isSelected && (
              <path
                className={styles.selectedGlyph}
                d={GLYPHS[groupOf(row.kind)]}
                fillRule="evenodd"
                transform={`translate(${glyph} ${y + 2}) scale(.75)`}
              />
            )}
          </g>
        )
      })}
    </g>
  )
}
