import { without } from '../../model/filter.ts'
import { useFeed } from '../engine.ts'
import { useAnswer } from '../use-answer.ts'
import { useFilter, useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './filter-bar.module.css'

/**
 * Events of each actor, those below it included, with the other filters on; undefined until they are known. Where all
 * ticked actors are asked for together, of the events that have them: a box says what ticking it would leave.
 */
export function useActorCounts(): (id: string) => number | undefined {
  const filter = useFilter()
  const { actors: ticked } = useView()
  const feed = useFeed()
  const also = feed?.actorsLeftOut ? ticked.filter((id) => !feed.actors.some((actor) => actor.id === id)) : []
  const { data } = useAnswer({
    ask: 'counts',
    by: 'actor',
    filter: filter.allActors ? filter : without(filter, 'actor'),
    ...(also.length > 0 && { also }),
  })
  return (id) => data && (data.counts[id] ?? 0)
}

/** Whether an event must have one or all of the ticked actors; a choice from two of them on. */
export function MatchSwitch() {
  const { actors, allActors } = useView()
  const setView = useSetView()
  if (actors.length < 2 && !allActors) return null
  return (
    <fieldset aria-label={words.filters.match} className={styles.match}>
      <button type="button" aria-pressed={!allActors} onClick={() => setView({ allActors: false })}>
        {words.filters.any}
      </button>
      <button type="button" aria-pressed={allActors} onClick={() => setView({ allActors: true })}>
        {words.filters.all}
      </button>
    </fieldset>
  )
}

/** Takes away every filter, the range among them; what is selected stays. */
export function ClearFilters() {
  const setView = useSetView()
  return (
    <button
      type="button"
      className={styles.clear}
      onClick={() =>
        setView({
          from: undefined,
          to: undefined,
          actors: [],
          allActors: false,
          kinds: [],
          text: '',
          bounds: undefined,
        })
      }
    >
      {words.filters.clear}
    </button>
  )
}
