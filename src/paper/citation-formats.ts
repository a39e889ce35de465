import { parseDate } from '../model/time.ts'
import type { CitationParts } from '../views/citation.ts'
import { dayInWords } from '../views/citation-of.ts'
import { type ViewCitation, citeView, withStop } from '../views/view-citation.ts'
import { words } from '../views/words/words.ts'
import { citationWords } from '../views/words/citation-words.ts'

const text = words.event.citation

/** An event's citation with what machines want besides: ids and dates in ISO 8601. */
export interface EventCitation extends CitationParts {
  id: string
  /** ISO 8601 of the event itself. */
  iso: string | null
  publisher: string | null
  retrievedIso: string
  cited: readonly { id: string; publisher?: string; title?: string; published?: string; url?: string }[]
}

/** A view's citation in Markdown. */
export function viewMarkdown(cited: ViewCitation): string {
  const { feed, link } = cited
  const plain = citeView({ ...cited, feed: '\u0000', link: '\u0001' })
  return escapeMarkdown(plain).replace('\u0000', linked(feed, link)).replace('\u0001', `<${link}>`)
}

/** An event's citation in Markdown, its sources a list. */
export function eventMarkdown(parts: EventCitation): string {
  const facts = [parts.date, parts.place, parts.status].filter((fact) => fact !== null).join(', ')
  const claimants = parts.claimants.map(({ name, said }) => (said === null ? name : `${name} (${said})`))
  const sources = parts.cited.map(({ publisher, title, published, url }) =>
    [
      publisher && escapeMarkdown(publisher),
      url ? linked(title ?? url, url) : title && escapeMarkdown(text.quoted(title)),
      published && escapeMarkdown(dayInWords(published)),
    ]
      .filter(Boolean)
      .join(', '),
  )
  const claimed = claimants.length > 0 ? ` ${escapeMarkdown(withStop(text.claimedBy(claimants.join('; '))))}` : ''
  const read = escapeMarkdown(`${text.inFeed(parts.feed)}, ${text.retrieved(parts.retrieved)}: `)
  return [
    `**${escapeMarkdown(parts.title)}**, ${escapeMarkdown(withStop(facts))}${claimed}`,
    '',
    ...(sources.length > 0 ? sources.map((source) => `- ${source}`) : [text.noSources]),
    '',
    `${read}<${parts.link}>`,
    '',
  ].join('\n')
}

/** An item of CSL-JSON 1.0.2, as citation managers read it. */
export interface CslItem {
  id: string
  type: 'dataset' | 'entry' | 'webpage' | 'document'
  title: string
  publisher?: string
  'container-title'?: string
  issued?: { 'date-parts': [number[]] }
  accessed?: { 'date-parts': [number[]] }
  URL?: string
  note?: string
}

/** A view as one data set. */
export function viewCsl({ feed, publisher, what, newest, updated, retrieved, link }: ViewCitation): CslItem[] {
  return [
    {
      id: `faultline-${retrieved}`,
      type: 'dataset',
      title: feed,
      ...(publisher !== null && { publisher }),
      ...dateOf('issued', updated),
      ...dateOf('accessed', retrieved),
      URL: link,
      note: newest === null ? what : citationWords.andNewest(what, newest),
    },
  ]
}

/** An event, then each of its sources. */
export function eventCsl(parts: EventCitation): CslItem[] {
  const { id, title, iso, feed, publisher, retrievedIso, link, claimants, status } = parts
  const note = [
    claimants.length > 0 && text.claimedBy(claimants.map(({ name }) => name).join('; ')),
    status !== null && citationWords.status(status),
  ].filter((part) => part !== false)
  return [
    {
      id,
      type: 'entry',
      title,
      'container-title': feed,
      ...(publisher !== null && { publisher }),
      ...dateOf('issued', iso),
      ...dateOf('accessed', retrievedIso),
      URL: link,
      ...(note.length > 0 && { note: note.join('. ') }),
    },
    ...parts.cited.map((source): CslItem => {
      const { id: sourceId, publisher: by, title: named, published, url } = source
      return {
        id: sourceId,
        type: url === undefined ? 'document' : 'webpage',
        title: named ?? by ?? url ?? sourceId,
        ...(by !== undefined && { 'container-title': by, publisher: by }),
        ...dateOf('issued', published ?? null),
        ...(url !== undefined && { URL: url }),
      }
    }),
  ]
}

/** A date as exactly as it is known: `[[2023, 2]]` is a month. */
function dateOf<N extends 'issued' | 'accessed'>(
  name: N,
  iso: string | null,
): { [K in N]?: { 'date-parts': [number[]] } } {
  const date = iso === null ? null : parseDate(iso)
  if (!date) return {}
  const at = new Date(date.from * 60_000)
  const parts = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()]
  const known = date.precision === 'year' ? 1 : date.precision === 'month' ? 2 : 3
  return { [name]: { 'date-parts': [parts.slice(0, known)] } } as { [K in N]?: { 'date-parts': [number[]] } }
}

function linked(label: string, url: string): string {
  return `[${escapeMarkdown(label)}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`
}

/** Text of a feed that Markdown would take for marks. */
function escapeMarkdown(plain: string): string {
  return plain.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\n+/g, ' ')
}
