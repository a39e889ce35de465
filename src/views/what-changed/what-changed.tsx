import { useEffect, useState } from 'react'
import { useFeed } from '../engine.ts'
import { formatMoment } from '../format.ts'
import { markAllSeen, putNews, useNews } from '../news.ts'
import { useAnswer } from '../use-answer.ts'
import { changesWords as text } from '../words/changes-words.ts'
import { ChangesDialog } from './changes-dialog.tsx'
import { useVisit } from './use-visit.ts'
import styles from './what-changed.module.css'

/** Says how much is new, politely, and opens "What changed"; nothing while nothing has. */
export function WhatChanged({ url }: { url: string }) {
  const feed = useFeed()
  const news = useNews()
  const { data } = useAnswer({ ask: 'changes' })
  const visit = useVisit(url, feed?.version ?? 0)
  const [openedAt] = useState(Date.now)
  const [isOpen, setIsOpen] = useState(false)
  const [told, setTold] = useState(0)
  const changes = data?.changes
  useEffect(() => {
    if (changes) putNews(changes)
  }, [changes])

  const withdrawn = changes?.filter(({ seq, what, isShape }) => what === 'withdrawn' && !isShape && seq > told) ?? []
  const marks = [...news.values()]
  const label = text.news(
    marks.filter((what) => what === 'added').length,
    marks.filter((what) => what === 'corrected').length,
    withdrawn.length,
  )
  const wasOther =
    visit?.state === 'compared' && Object.values(visit.changes).some((list: readonly unknown[]) => list.length > 0)
  const since = wasOther ? formatMoment(visit.since, feed?.zone ?? null, openedAt) : null

  function open() {
    markAllSeen()
    setTold(changes?.[0]?.seq ?? 0)
    setIsOpen(true)
  }

  const isNothing = label === '' && since === null && (changes?.length ?? 0) === 0
  if (isNothing || !feed) return null
  return (
    <>
      <span className={label === '' ? styles.quiet : styles.news}>
        <button type="button" aria-haspopup="dialog" onClick={open}>
          {label !== '' ? label : since === null ? text.title : text.sinceThen(since)}
        </button>
      </span>
      {isOpen && data && (
        <ChangesDialog
          changes={data}
          visit={visit}
          openedAt={openedAt}
          zone={feed.zone}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
