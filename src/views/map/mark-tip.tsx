import { GROUPS } from '../../model/event.ts'
import { formatSpan } from '../format.ts'
import { Glyph } from '../glyphs.tsx'
import { words } from '../words/words.ts'
import type { Frame } from './frame.ts'
import styles from './map.module.css'
import type { MarkAt } from './use-pointer.ts'

/** A few words beside the mark under the pointer. The list and the table say the same to those without one. */
export function MarkTip({ at, frame }: { at: MarkAt; frame: Frame }) {
  const { mark, x, y, radius } = at
  const { event } = mark
  const isLeft = x > frame.width / 2
  const isAbove = y > frame.height / 2
  return (
    <div
      aria-hidden="true"
      className={styles.tip}
      style={{
        [isLeft ? 'right' : 'left']: isLeft ? frame.width - x + radius + 6 : x + radius + 6,
        maxWidth: Math.min(260, Math.max(140, (isLeft ? x : frame.width - x) - radius - 12)),
        [isAbove ? 'bottom' : 'top']: isAbove ? frame.height - y - 8 : y - 8,
      }}
    >
      {event ? (
        <>
          <p className={styles.tipTitle}>
            <Glyph kind={event.kind} size={13} /> {event.title}
          </p>
          <p>{[event.span ? formatSpan(event.span, event.precision) : words.map.undated, event.place].join(' · ')}</p>
          {(event.placePrecision === 'district' || event.placePrecision === 'region') && (
            <p>{words.kinds.precision[event.placePrecision]}</p>
          )}
        </>
      ) : (
        <>
          <p className={styles.tipTitle}>{words.map.events(mark.count)}</p>
          {GROUPS.map((group, i) => {
            const count = mark.groups[i] ?? 0
            return (
              count > 0 && (
                <p key={group}>
                  <Glyph kind={group} size={13} /> {words.map.groupCount(words.kinds.group[group], count)}
                </p>
              )
            )
          })}
        </>
      )}
    </div>
  )
}
