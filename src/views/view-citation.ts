import { dayInWords } from './citation-of.ts'
import { citationWords as text } from './words/citation-words.ts'

/** What a citation of a view says. */
export interface ViewCitation {
  feed: string
  publisher: string | null
  /** "31 of 391 events, 24 Feb – 3 Mar 2023, Belarus" */
  what: string
  /** In words. */
  newest: string | null
  /** ISO 8601: when the feed was last edited, else its newest date. */
  updated: string | null
  /** ISO 8601, a day. */
  retrieved: string
  link: string
}

/** In one paragraph; a short one leaves out who is behind the feed, which its title leads to. */
export function citeView(cited: ViewCitation, isShort = false): string {
  const { feed, publisher, what, newest, retrieved, link } = cited
  return [
    withStop(feed),
    ...(publisher === null || isShort ? [] : [withStop(publisher)]),
    withStop(newest === null ? what : text.andNewest(what, newest)),
    `${text.readWith(dayInWords(retrieved))}: ${link}`,
  ].join(' ')
}

/** A sentence ends with one stop. */
export function withStop(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`
}
