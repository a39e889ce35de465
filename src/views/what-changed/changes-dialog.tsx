import { useState } from 'react'
import type { Change, ChangesAnswer } from '../../query/answer.ts'
import { Dialog } from '../dialog.tsx'
import { formatMoment } from '../format.ts'
import { useSetView } from '../use-filter.ts'
import { changesWords as text } from '../words/changes-words.ts'
import type { VisitComparison } from './use-visit.ts'
import styles from './what-changed.module.css'

/** Rows of a list that stand at once. */
const PAGE = 100

interface ChangesDialogProps {
  changes: ChangesAnswer
  visit: VisitComparison | null
  openedAt: number
  zone: string
  onClose: () => void
}

/** What was added, corrected and withdrawn: while the page has been open, and since the visit before. */
export function ChangesDialog({ changes, visit, openedAt, zone, onClose }: ChangesDialogProps) {
  const [now] = useState(Date.now)
  const setView = useSetView()
  const moment = (instant: number) => formatMoment(instant, zone, now)
  function show(id: string) {
    onClose()
    setView({ event: id })
  }
  return (
    <Dialog title={text.title} closeName={text.close} className={styles.dialog} onClose={onClose}>
      <section>
        <h3>{text.open(moment(openedAt))}</h3>
        {changes.changes.length === 0 && <p>{text.nothingYet}</p>}
        <List items={changes.changes.map((change) => itemOf(change, moment))} onShow={show} />
        {changes.more > 0 && <p>{text.more(changes.more)}</p>}
        {changes.tooMany > 0 && <p>{text.tooMany(changes.tooMany)}</p>}
      </section>
      <SinceVisit visit={visit} moment={moment} onShow={show} />
    </Dialog>
  )
}

interface Item {
  key: string
  when: string
  what: Change['what']
  id: string
  title: string
  remark: string
}

function itemOf({ seq, at, what, id, title, before, isShape }: Change, moment: (instant: number) => string): Item {
  const remark = [isShape && text.shape, before !== undefined && text.before(before)].filter((part) => part !== false)
  return { key: String(seq), when: moment(at), what, id, title, remark: remark.join(', ') }
}

/** A row a change; each leads to its event, and one that is gone to what is still known of it. */
function List({ items, onShow }: { items: Item[]; onShow: ((id: string) => void) | null }) {
  const [count, setCount] = useState(PAGE)
  return (
    <ul className={styles.list}>
      {items.slice(0, count).map(({ key, when, what, id, title, remark }) => (
        <li key={key}>
          <span className={styles.when}>{when}</span>
          <span className={styles.what}>{text.what[what]}</span>
          <span>
            {onShow && !(when === '' && what === 'withdrawn') ? (
              <button type="button" className={styles.title} onClick={() => onShow(id)}>
                {title}
              </button>
            ) : (
              title
            )}
            {remark !== '' && <span className={styles.remark}>{remark}</span>}
          </span>
        </li>
      ))}
      {items.length > count && (
        <li>
          <button type="button" className={styles.title} onClick={() => setCount(count + PAGE)}>
            {text.andMore(items.length - count)}
          </button>
        </li>
      )}
    </ul>
  )
}

function SinceVisit({
  visit,
  moment,
  onShow,
}: {
  visit: VisitComparison | null
  moment: (instant: number) => string
  onShow: (id: string) => void
}) {
  if (!visit) return null
  if (visit.state === 'first') return <p className={styles.note}>{text.firstVisit}</p>
  if (visit.state === 'not-kept') return <p className={styles.note}>{text.notKept(visit.why)}</p>
  if (visit.state === 'too-many') return <p className={styles.note}>{text.tooManyToKeep(visit.count)}</p>
  const { added, corrected, withdrawn } = visit.changes
  const item = (what: Change['what'], { id, title, before }: { id: string; title: string; before?: string }): Item => ({
    key: `${what} ${id}`,
    when: '',
    what,
    id,
    title,
    remark: before === undefined || before === title ? '' : text.before(before),
  })
  const items = [
    ...added.map((record) => item('added', record)),
    ...corrected.map((record) => item('corrected', record)),
    ...withdrawn.map((record) => item('withdrawn', record)),
  ]
  return (
    <section>
      <h3>{text.visit(moment(visit.since))}</h3>
      {items.length === 0 ? <p>{text.noChange}</p> : <List items={items} onShow={onShow} />}
    </section>
  )
}
