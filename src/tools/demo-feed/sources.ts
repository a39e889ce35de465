// Sources: one record a publisher, date and address. Several rows of the facts often rest on one page.
import { cell, compact, slug, type Row } from './facts.ts'
import type { Source } from './feed-shape.ts'

const byKey = new Map<string, Source>()
const byUrl = new Map<string, Source>()
const taken = new Set<string>()

// The second address of a row comes without a publisher; these are the sites behind the hosts.
const publishers: Record<string, string> = {
  'aljazeera.com': 'Al Jazeera', 'english.alarabiya.net': 'Al Arabiya', 'euromaidanpress.com': 'Euromaidan Press',
  'kyivindependent.com': 'Kyiv Independent', 'eurointegration.com.ua': 'European Pravda', 'kyivpost.com': 'Kyiv Post',
  'washingtonpost.com': 'Washington Post', 'pravda.com.ua': 'Ukrainska Pravda', 'babel.ua': 'Babel.ua',
  'ukranews.com': 'Ukrainian News Agency', 'ukrainetoday.org': 'Ukraine Today', 'sputniknews.com': 'Sputnik',
  'it.sputniknews.com': 'Sputnik Italia', 'scmp.com': 'South China Morning Post', 'polskieradio.pl': 'Polskie Radio',
  'president.gov.by': 'President of Belarus press service', 'news.yahoo.com': 'Yahoo News', 'uawire.org': 'UAWire',
  'uk.news.yahoo.com': 'Yahoo News', 'jyllands-posten.dk': 'Jyllands-Posten', 'straitstimes.com': 'The Straits Times',
  'agenzianova.com': 'Agenzia Nova', 'warsawpoint.com': 'Warsaw Point', 'trtworld.com': 'TRT World', 'uacrisis.org':
  'Ukraine Crisis Media Center', 'novayagazeta.eu': 'Novaya Gazeta Europe', 'censor.net': 'Censor.NET',
  'sbs.com.au': 'SBS', 'hispantv.com': 'HispanTV', 'tf1info.fr': 'TF1 Info', 'vecernji.hr': 'Večernji list',
  'glavcom.ua': 'Glavcom', 'pressreader.com': 'Los Angeles Times via PressReader', 'archyde.com': 'Archyde',
  'anews.com.tr': 'A News', 'urdupoint.com': 'UrduPoint', 'bqprime.com': 'BQ Prime', 'tgcom24.mediaset.it': 'TGcom24',
} // prettier-ignore

// Where a figure stands in a data set while the row's page tells the story; a mark in `source_ref` says so.
const dataSets: [string, string][] = [
  ['missile_attacks_daily', 'Massive Missile Attacks on Ukraine (data set)'],
  ['CIV', 'Bellingcat (Civilian Harm in Ukraine)'],
]

// Shorter words for ids: the publisher's full name stays in the record.
const stems: Record<string, string> = {
  'Ukrainian Air Force and Commander-in-Chief posts, via Massive Missile Attacks on Ukraine dataset': 'air-force',
  'Massive Missile Attacks on Ukraine (data set)': 'missile-attacks-data-set',
  'General Staff of Ukraine, via PetroIvaniuk dataset': 'general-staff',
  'Bellingcat (Civilian Harm in Ukraine)': 'bellingcat',
  '24newsbulletin.com (English version of a DN text)': 'dn-in-english',
}

/** Ids of the sources of a row: its page, its second page, its data set. */
export function sourcesOf(row: Row): string[] {
  const publisher = cell(row, 'source_publisher')
  const first = publisher === '' ? [] : [addSource(publisher, cell(row, 'source_date'), cell(row, 'source_url'))]
  const second = row['source_url_2'] ?? ''
  const counted = dataSetOf(row)
  return [
    ...new Set([...first, ...(second === '' ? [] : [addByUrl(second)]), ...(counted === undefined ? [] : [counted])]),
  ]
}

/** The data set that a row's counts were taken from, if it is not the row's own publisher. */
export function dataSetOf(row: Row): string | undefined {
  const publisher = cell(row, 'source_publisher')
  const found = dataSets.find(([mark]) => (row['source_ref'] ?? '').includes(mark))
  if (!found || publisher.includes('dataset') || publisher.startsWith('Bellingcat')) return undefined
  return addSource(found[1], found[0] === 'CIV' ? '2023-08-04' : '', '')
}

export function addSource(publisher: string, published: string, url: string, title?: string): string {
  const key = [publisher, published, url].join('\n')
  const known = byKey.get(key)
  if (known) return known.id
  const source = compact<Source>({
    id: freeId([stems[publisher] ?? slug(publisher), published].filter((part) => part !== '').join('-')),
    publisher,
    title,
    published: published === '' ? undefined : published,
    url: url === '' ? undefined : webAddress(url),
  })
  byKey.set(key, source)
  if (url !== '' && !byUrl.has(url)) byUrl.set(url, source)
  return source.id
}

export function allSources(): Source[] {
  return [...byKey.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Registers every row's own source before any second address, so that ids do not depend on which view came first. */
export function registerFirst(rows: Row[]): void {
  for (const row of rows) {
    const publisher = cell(row, 'source_publisher')
    if (publisher !== '') addSource(publisher, cell(row, 'source_date'), cell(row, 'source_url'))
  }
}

function addByUrl(url: string): string {
  const host = new URL(url).hostname.replace(/^(www|global|en)\./, '')
  return byUrl.get(url)?.id ?? addSource(publishers[host] ?? host, '', url)
}

function freeId(wanted: string): string {
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  taken.add(id)
  return id
}

function webAddress(url: string): string {
  const { protocol } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`'${url}' is not a web address`)
  return url
}
