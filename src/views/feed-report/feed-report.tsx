import { useId, useState } from 'react'
import type { FeedAnswer } from '../../query/answer.ts'
import { Dialog } from '../dialog.tsx'
import { useFeed } from '../engine.ts'
import { Answered } from '../panel.tsx'
import { useAnswer } from '../use-answer.ts'
import { words } from '../words/words.ts'
import styles from './feed-report.module.css'
import { groupProblems } from './group-problems.ts'
import { ProblemTable } from './problem-table.tsx'

const text = words.report

/** The button with the number of problems, and the dialog that lists each of them. */
export function FeedReport() {
  const feed = useFeed()
  const [isOpen, setIsOpen] = useState(false)
  const count = useId()
  if (!feed) return null
  return (
    <>
      <button
        type="button"
        className={styles.opener}
        aria-haspopup="dialog"
        aria-describedby={count}
        onClick={() => setIsOpen(true)}
      >
        {text.title}
        {feed.problems > 0 && <b aria-hidden="true">{feed.problems}</b>}
      </button>
      <span id={count} hidden>
        {text.problems(feed.problems)}
      </span>
      {isOpen && (
        <Dialog title={text.title} closeName={text.close} className={styles.dialog} onClose={() => setIsOpen(false)}>
          <Report feed={feed} />
        </Dialog>
      )}
    </>
  )
}

const PAGE = 500

function Report({ feed }: { feed: FeedAnswer }) {
  const [count, setCount] = useState(PAGE)
  const report = useAnswer({ ask: 'report', offset: 0, count })
  const problems = report.data?.problems ?? []
  const total = report.data?.total ?? feed.problems
  const left = total - problems.length
  return (
    <>
      <p className={styles.sum}>{text.sum(feed.tally)}</p>
      {feed.problems === 0 ? (
        <p>{text.clean}</p>
      ) : (
        <Answered pane={text.title} standing={report}>
          {groupProblems(problems).map((group) => (
            <ProblemTable key={group.key} group={group} />
          ))}
          {left > 0 && (
            <p className={styles.more}>
              {text.first(problems.length, total)}{' '}
              <button type="button" onClick={() => setCount(count + PAGE)}>
                {text.showMore(Math.min(left, PAGE))}
              </button>
            </p>
          )}
        </Answered>
      )}
    </>
  )
}
