import { useState } from 'react'
import type { FeedAnswer } from '../../query/answer.ts'
import { Dialog } from '../dialog.tsx'
import { Answered } from '../panel.tsx'
import { useAnswer } from '../use-answer.ts'
import { words } from '../words/words.ts'
import { Download } from './download.tsx'
import styles from './feed-report.module.css'
import { groupProblems } from './group-problems.ts'
import { ProblemTable } from './problem-table.tsx'

const PAGE = 500

const text = words.report

/** What became of all records, and each of those that were rejected or mended. */
export function ReportDialog({ feed, onClose }: { feed: FeedAnswer; onClose: () => void }) {
  return (
    <Dialog title={text.title} closeName={text.close} className={styles.dialog} onClose={onClose}>
      <Sums feed={feed} />
      <Problems feed={feed} />
    </Dialog>
  )
}

/** The sum of all layers, and where there are several that of each. */
function Sums({ feed }: { feed: FeedAnswer }) {
  const layers = feed.layers.filter(({ isOn }) => isOn)
  return (
    <div className={styles.sums}>
      <p className={styles.sum}>{text.sum(feed.tally)}</p>
      {layers.length > 1 && (
        <ul>
          {layers.map(({ id, name, tally, problems }) => (
            <li key={id}>
              <b>{name}</b> {text.sum(tally)}, {text.problems(problems)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Problems({ feed }: { feed: FeedAnswer }) {
  const [count, setCount] = useState(PAGE)
  const report = useAnswer({ ask: 'report', offset: 0, count })
  const problems = report.data?.problems ?? []
  const total = report.data?.total ?? feed.problems
  const left = total - problems.length
  if (feed.problems === 0) return <p>{text.clean}</p>
  return (
    <Answered pane={text.title} standing={report}>
      <Download title={feed.title} total={total} />
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
  )
}
