import { useFeed } from '../engine.ts'
import { Answered, Panel } from '../panel.tsx'
import { useAnswer } from '../use-answer.ts'
import { useAxis, useFilter } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { EventGrid } from './event-grid.tsx'
import styles from './event-list.module.css'
import { rowsQuestion } from './rows-question.ts'

/**
 * The list of events under the filter, newest first. `last` is the event whose pane has stood in the list's place until
 * now: its row takes the focus back.
 */
export function EventListPane({ last }: { last?: string | undefined }) {
  return (
    <Panel name={words.list.name} className={styles.pane} note={<Summary />}>
      <Rows last={last} />
    </Panel>
  )
}

function Summary() {
  const { axis } = useAxis()
  const { data } = useAnswer({ ask: 'summary', filter: useFilter(), axis })
  return data ? words.list.summary(data.shown, data.undated) : null
}

function Rows({ last }: { last: string | undefined }) {
  const filter = useFilter()
  const feed = useFeed()
  const answer = useAnswer(rowsQuestion(filter, 0))
  const isEmptyFeed = feed !== null && feed.tally.events === 0
  return (
    <Answered
      pane={words.list.name}
      standing={answer}
      isEmpty={answer.data?.total === 0}
      empty={isEmptyFeed ? words.list.emptyFeed : words.list.empty}
    >
      <EventGrid filter={filter} total={answer.data?.total ?? 0} last={last} />
    </Answered>
  )
}
