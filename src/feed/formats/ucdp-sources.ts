import { clean } from '../text.ts'

/** What a row says of its sources. */
export interface UcdpCells {
  article: string
  offices: string
  dates: string
  headlines: string
}

/** One article: `"Agence France Presse,2014-01-22,Police disperse Kiev protest"`. */
const ARTICLE = /^(.*?),(\d{4}-\d{2}-\d{2}),([\s\S]*)$/

/**
 * The sources of a UCDP row. `source_article` quotes each article and so can be taken apart; the parallel lists of
 * offices, dates and headlines cannot where a headline holds a semicolon, and then the offices alone are told apart.
 */
export function sourcesOfUcdp(cells: UcdpCells): unknown[] {
  const articles = splitArticles(cells.article).map((article) => ARTICLE.exec(article))
  if (articles.length > 0 && articles.every((match) => match !== null))
    return articles.map((match) => sourceOf(match[1]!, match[2]!, match[3]!))
  const offices = split(cells.offices)
  if (offices.length === 0) return cells.article === '' ? [] : [{ title: cells.article }]
  const dates = split(cells.dates)
  const headlines = split(cells.headlines)
  return offices.map((office, i) =>
    sourceOf(
      office,
      dates.length === offices.length ? dates[i]! : '',
      headlines.length === offices.length ? headlines[i]! : '',
    ),
  )
}

const MOST_PLAIN = 2_000
const DATE = /\d{4}-\d{2}-\d{2}/g
/** A day that every month has. */
const PLAIN_DATE = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/

/** An article or a list of offices in which one is said to be nobody's. */
const NOBODY_FIRST = /"\s*,/
const NOBODY = /(?:^|;)\s*(?:;|$)/

/** Whether nothing about these cells can be wrong, so that their sources need not be read to tell. */
export function arePlain({ article, offices, dates, headlines }: UcdpCells): boolean {
  if (article.length + offices.length + dates.length + headlines.length > MOST_PLAIN) return false
  if (clean(article) !== article || clean(offices) !== offices || clean(headlines) !== headlines) return false
  if (NOBODY_FIRST.test(article) || (offices !== '' && NOBODY.test(offices))) return false
  for (const text of [article, dates])
    for (const [date] of text.matchAll(DATE)) if (!PLAIN_DATE.test(date)) return false
  return true
}

function splitArticles(text: string): string[] {
  if (!text.startsWith('"') || !text.endsWith('"') || text.length < 2) return []
  return text.slice(1, -1).split(/"\s*;\s*"/)
}

function split(text: string): string[] {
  return text === '' ? [] : text.split(';').map((part) => part.trim())
}

function sourceOf(publisher: string, published: string, title: string): unknown {
  const isDate = /^\d{4}(-\d{2}){0,2}$/.test(published)
  return {
    ...(publisher.trim() && { publisher: publisher.trim() }),
    ...(isDate && { published }),
    ...(title.trim().length > 1 && { title: title.trim() }),
  }
}
