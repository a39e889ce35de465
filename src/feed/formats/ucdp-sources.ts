/** One article: `"Agence France Presse,2014-01-22,Police disperse Kiev protest"`. */
const ARTICLE = /^(.*?),(\d{4}-\d{2}-\d{2}),([\s\S]*)$/

/**
 * The sources of a UCDP row. `source_article` quotes each article and so can be taken apart; the parallel lists of
 * offices, dates and headlines cannot where a headline holds a semicolon, and then the offices alone are told apart.
 */
export function sourcesOfUcdp(cells: {
  article: string
  offices: string
  dates: string
  headlines: string
}): unknown[] {
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
