import { GROUPS, KINDS, groupOf } from '../model/event.ts'
import { Glyph } from '../views/glyphs.tsx'
import { useAnswer } from '../views/use-answer.ts'
import { useFilter } from '../views/use-filter.ts'
import { words } from '../views/words/words.ts'
import styles from './sheet.module.css'

/** What the glyphs of the map mean: on the desk the boxes of the kinds say so. */
export function GlyphKey() {
  const { data } = useAnswer({ ask: 'counts', by: 'kind', filter: useFilter() })
  const groups = GROUPS.flatMap((group) => {
    const kind = KINDS.find((id) => groupOf(id) === group && (data?.counts[id] ?? 0) > 0)
    return kind ? [{ group, kind }] : []
  })
  return (
    <ul className={styles.glyphs}>
      {groups.map(({ group, kind }) => (
        <li key={group}>
          <Glyph kind={kind} size={13} /> {words.kinds.group[group]}
        </li>
      ))}
    </ul>
  )
}
