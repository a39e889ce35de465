import { useState } from 'react'
import type { FeedAnswer } from '../../query/answer.ts'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { listActors, toggle } from './actor-order.ts'
import { useActorCounts } from './actor-parts.tsx'
import { Box } from './box.tsx'
import styles from './filter-bar.module.css'

const MOST = 400

/** All actors with a search of their own, persons and forces indented below the one they belong to. */
export function ActorList({ feed, hasFocus = false }: { feed: FeedAnswer; hasFocus?: boolean }) {
  const { actors: ticked } = useView()
  const setView = useSetView()
  const countOf = useActorCounts()
  const [search, setSearch] = useState('')
  const listed = listActors(feed.actors, search)
  return (
    <>
      <input
        type="text"
        className={styles.searchActors}
        aria-label={words.filters.searchActors}
        placeholder={words.filters.searchActors}
        autoComplete="off"
        spellCheck={false}
        {...(hasFocus && { 'data-first-focus': '' })}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <fieldset aria-label={words.filters.actors} className={styles.list}>
        {listed.length === 0 && <p>{words.filters.noActor}</p>}
        {listed.slice(0, MOST).map(({ actor, depth }) => (
          <Box
            key={actor.id}
            name={actor.name}
            count={countOf(actor.id)}
            isTicked={ticked.includes(actor.id)}
            onToggle={() => setView({ actors: toggle(ticked, actor.id) })}
            className={[undefined, styles.below, styles.farBelow][Math.min(depth, 2)]}
          />
        ))}
      </fieldset>
      {feed.actorsLeftOut !== undefined && (
        <p>{words.filters.actorsLeftOut(feed.actors.length, feed.actors.length + feed.actorsLeftOut)}</p>
      )}
    </>
  )
}
