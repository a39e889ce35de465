import styles from './chart.module.css'
import { textWidth } from './text-width.ts'

/** A piece of a title: bold, quiet, or in the colour of a series. */
export interface Part {
  text: string
  tone?: 'aside'
  series?: string
}

/** Titles are set half a point larger than the labels that are measured, and a shade bolder. */
const LARGER = 1.05

/** A title in the fullest of its wordings that fits the room: a sentence is worded shorter rather than cut. */
export function Sentence({ wordings, room }: { wordings: readonly (readonly Part[])[]; room: number }) {
  const parts = wordings.find((wording) => widthOf(wording) <= room) ?? wordings.at(-1) ?? []
  return (
    <h3 className={styles.sentence}>
      {parts.map(({ text, tone, series }, i) =>
        series === undefined ? (
          <span key={i} className={tone && styles.aside}>
            {text}
          </span>
        ) : (
          <span key={i} className={styles.series} data-series={series}>
            {text}
          </span>
        ),
      )}
    </h3>
  )
}

function widthOf(parts: readonly Part[]): number {
  return parts.reduce(
    (sum, { text, tone, series }) =>
      sum + textWidth(text, tone ? 400 : 600) * LARGER + (series === 'not-stated' ? 8 : 0),
    0,
  )
}
