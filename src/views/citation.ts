import { words } from './words/words.ts'

/** What a citation says; dates are in words already. */
export interface CitationParts {
  title: string
  date: string
  place: string | null
  status: string | null
  /** Each once, in the order in which they spoke. */
  claimants: readonly { name: string; said: string | null }[]
  sources: readonly { publisher?: string; title?: string; published: string | null; url?: string }[]
  feed: string
  retrieved: string
  link: string
}

/**
 * A citation of one event in plain text: what, when and where, who claims it, which sources say so, and where and when
 * it was read. What is not known is left out, never filled in.
 */
export function cite(parts: CitationParts): string {
  const { quoted, claimedBy, sources, inFeed, retrieved, noSources } = words.event.citation
  const facts = [parts.date, parts.place, parts.status].filter((fact) => fact !== null)
  const claimants = parts.claimants.map(({ name, said }) => (said === null ? name : `${name} (${said})`))
  const cited = parts.sources.map(({ publisher, title, published, url }) =>
    [publisher, title === undefined ? undefined : quoted(title), published, url].filter(Boolean).join(', '),
  )
  return [
    `${quoted(parts.title)}, ${facts.join(', ')}.`,
    ...(claimants.length > 0 ? [`${claimedBy(claimants.join('; '))}.`] : []),
    cited.length > 0 ? `${sources(cited.length, cited.join('; '))}.` : noSources,
    `${inFeed(parts.feed)}, ${retrieved(parts.retrieved)}: ${parts.link}`,
  ].join(' ')
}
