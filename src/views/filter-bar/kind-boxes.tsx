import { KINDS } from '../../model/event.ts'
import { without } from '../../model/filter.ts'
import type { FeedAnswer } from '../../query/answer.ts'
import { Glyph } from '../glyphs.tsx'
import { useAnswer } from '../use-answer.ts'
import { useFilter, useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { toggle } from './actor-order.ts'
import { Box } from './box.tsx'

/** One box a kind that the feed has, in the fixed order of kinds; they are the legend of the glyphs as well. */
export function KindBoxes({ feed }: { feed: FeedAnswer }) {
  const { kinds } = useView()
  const setView = useSetView()
  const filter = useFilter()
  const { data } = useAnswer({ ask: 'counts', by: 'kind', filter: without(filter, 'kind') })
  const shown = KINDS.filter((kind) => feed.kinds.includes(kind) || kinds.includes(kind))
  return shown.map((kind) => (
    <Box
      key={kind}
      name={words.kinds.kind[kind]}
      count={data && (data.counts[kind] ?? 0)}
      isTicked={kinds.includes(kind)}
      onToggle={() => setView({ kinds: toggle(kinds, kind) })}
      glyph={<Glyph kind={kind} size={14} />}
    />
  ))
}
