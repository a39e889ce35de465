import type { Source } from '../../model/actor.ts'
import { parseDate } from '../../model/time.ts'
import type { FeedAnswer } from '../../query/answer.ts'
import { useEffect, useState } from 'react'
import { createFeedKeep } from '../../offline/kept-feed.ts'
import { useOfflineState } from '../app-update.ts'
import { Dialog } from '../dialog.tsx'
import { useFeed, useFeedStatus } from '../engine.ts'
import { formatClock, formatMoment, formatDayYear, formatSpan } from '../format.ts'
import { keptWords } from '../words/kept-words.ts'
import { words } from '../words/words.ts'
import styles from './about.module.css'
import { setSingleKeys, useSingleKeys } from '../single-keys.ts'

const text = words.header.about

/** "About this feed": what it is, its doubts, its sources and its licence. Nothing before a feed has loaded. */
export function About({ onClose }: { onClose: () => void }) {
  const feed = useFeed()
  if (!feed) return null
  return (
    <Dialog title={text.title} closeName={text.close} className={styles.dialog} onClose={onClose}>
      <p className={styles.name}>{feed.title}</p>
      {paragraphs(feed.about).map((paragraph) => (
        <p key={paragraph} className={styles.paragraph}>
          {paragraph}
        </p>
      ))}
      <Facts feed={feed} />
      <SingleKeys />
      <Sources sources={feed.sources} leftOut={feed.sourcesLeftOut ?? 0} />
    </Dialog>
  )
}

/** Keys that act alone can be turned off, for those who speak to the machine. */
function SingleKeys() {
  const isOn = useSingleKeys()
  return (
    <label className={styles.keys}>
      <input type="checkbox" checked={isOn} onChange={() => setSingleKeys(!isOn)} /> {text.singleKeys}
    </label>
  )
}

function Facts({ feed }: { feed: FeedAnswer }) {
  const { checkedAt } = useFeedStatus()
  const offline = useOfflineWords(feed)
  const layers = feed.layers.filter(({ isOn }) => isOn)
  const facts: [string, string | undefined][] = [
    [text.counts, words.report.sum(feed.tally)],
    [text.newest, feed.newest === null ? undefined : formatDayYear(feed.newest)],
    [text.updated, feed.updated && writtenDay(feed.updated)],
    [text.checked, checkedAt === null ? undefined : formatClock(checkedAt, feed.zone)],
    [text.zone, text.zoneSays(feed.zone, feed.feedZone)],
    [text.license, feed.license],
    [text.attribution, feed.attribution],
    [keptWords.page.term, offline],
    [text.address, layers.length > 1 ? layers.map(({ name }) => name).join(', ') : feed.url],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

/** Whether the page opens without a network, and this feed with it. */
function useOfflineWords({ url, zone }: FeedAnswer): string {
  const state = useOfflineState()
  const [kept, setKept] = useState<string | null>(null)
  useEffect(
    function askKeep() {
      const caches = window.isSecureContext ? window.caches : undefined
      if (/^https?:/.test(url))
        void createFeedKeep({ caches })
          .at(url)
          .then((at) => setKept(at === null ? null : formatMoment(at, zone, Date.now())))
    },
    [url, zone],
  )
  if (state === null) return keptWords.page.unknown
  if (!state.isKept) return keptWords.page.notKept(state.why)
  return kept === null ? keptWords.page.pageKept : keptWords.page.kept(kept)
}

function Sources({ sources, leftOut }: { sources: Source[]; leftOut: number }) {
  return (
    <section className={styles.sources}>
      <h3>{text.sources(sources.length + leftOut)}</h3>
      {sources.length === 0 && <p>{text.noSources}</p>}
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            {source.publisher && <b>{source.publisher}</b>} <SourceTitle source={source} />{' '}
            {source.published && <span>{writtenDay(source.published)}</span>}
          </li>
        ))}
      </ul>
      {leftOut > 0 && <p>{text.sourcesLeftOut(leftOut)}</p>}
    </section>
  )
}

function SourceTitle({ source: { id, title, publisher, url } }: { source: Source }) {
  const label = title ?? (publisher ? (url ?? '') : id)
  if (!url || !/^https?:\/\//i.test(url)) return label
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {label}
    </a>
  )
}

/** Lines, and of a line that counts (1), (2), (3) … each point on its own. */
function paragraphs(about: string | undefined): string[] {
  return (about ?? '')
    .split(/\n+/)
    .flatMap((line) => (/\(1\) .*\(2\) .*\(3\) /.test(line) ? line.split(/\s+(?=\(\d+\) )/) : line))
    .filter((line) => line.trim() !== '')
}

/** A date as the feed wrote it, as exactly as it did; what is no date stands as it is. */
function writtenDay(written: string): string {
  const date = parseDate(written)
  if (!date) return written
  return date.precision === 'minute' ? formatDayYear(date.from) : formatSpan([date.from, date.to], date.precision)
}
