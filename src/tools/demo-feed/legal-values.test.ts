// Laws of form: whatever the demo feed says, it says in the words of the format.
import { describe, expect, it } from 'vitest'
import type { Feature } from './feed-shape.ts'
import { makeFeed } from './make-feed.ts'

const { feed } = makeFeed()
const events = feed.features.filter(({ properties }) => properties.kind !== 'front' && properties.kind !== 'control')
const claims = feed.features.flatMap((feature) => feature.properties.claims ?? [])

const kinds = [
  'strike',
  'sabotage',
  'visit',
  'talks',
  'summit',
  'call',
  'statement',
  'proposal',
  'vote',
  'sanctions',
  'arms',
  'casualties',
]
const roles = ['initiator', 'target', 'visitor', 'host', 'participant', 'claimant', 'mediator']
const precisions = ['exact', 'settlement', 'district', 'region', 'country']
const statuses = ['confirmed', 'claimed', 'disputed', 'unverified']
const measures = [
  'killed',
  'wounded',
  'killed-and-wounded',
  'losses',
  'strikes',
  'missiles',
  'drones',
  'launched',
  'intercepted',
  'responsibility',
  'damage',
]
const freeMeasures = [
  'missile strikes',
  'rocket artillery attacks',
  'attacks repelled',
  'children killed',
  'children wounded',
  'killed ratio',
]
const weapons = ['missile', 'drone', 'air', 'artillery', 'other']

describe('every value is legal', () => {
  it('knows every kind, and no event is other', () => {
    expect(new Set(events.map((event) => event.properties.kind))).toEqual(new Set(kinds))
  })

  it('has unique ids', () => {
    expect(repeated(feed.features.map((feature) => feature.id))).toEqual([])
    expect(repeated(feed.actors.map((actor) => actor.id))).toEqual([])
    expect(repeated(feed.sources.map((source) => source.id))).toEqual([])
  })

  it('resolves every actor, source and event that it names', () => {
    const actors = new Set(feed.actors.map((actor) => actor.id))
    const sources = new Set(feed.sources.map((source) => source.id))
    const ids = new Set(feed.features.map((feature) => feature.id))
    const named = feed.features.flatMap(({ properties }) =>
      (properties.actors ?? []).flatMap((part) => [part.actor, part.person]),
    )
    const claimed = claims.flatMap((claim) => [claim.claimant, claim.about])
    const above = feed.actors.map((actor) => actor.of)
    expect(unknown([...named, ...claimed, ...above], actors)).toEqual([])
    const cited = feed.features.flatMap(({ properties }) => properties.sources ?? [])
    expect(unknown([...cited, ...claims.map((claim) => claim.source)], sources)).toEqual([])
    const linked = feed.features.flatMap(({ properties }) => [properties.partOf, ...(properties.related ?? [])])
    const inScenes = feed.scenes.map((scene) => new URLSearchParams(scene.view).get('event') ?? undefined)
    expect(unknown([...linked, ...inScenes], ids)).toEqual([])
  })

  it('uses only roles, precisions, statuses and measures of the format', () => {
    const parts = feed.features.flatMap(({ properties }) => properties.actors ?? [])
    expect(
      unknown(
        parts.map((part) => part.role),
        new Set(roles),
      ),
    ).toEqual([])
    expect(
      unknown(
        feed.features.map(({ properties }) => properties.precision),
        new Set(precisions),
      ),
    ).toEqual([])
    expect(
      unknown(
        feed.features.map(({ properties }) => properties.status ?? 'none'),
        new Set(statuses),
      ),
    ).toEqual([])
    expect(
      unknown(
        claims.map((claim) => claim.measure),
        new Set([...measures, ...freeMeasures]),
      ),
    ).toEqual([])
    expect(
      unknown(
        feed.features.map(({ properties }) => properties.weapon),
        new Set(weapons),
      ),
    ).toEqual([])
  })

  it('states the weapon of a strike, or says in a note that nobody does', () => {
    const silent = events.filter(({ properties }) => properties.kind === 'strike' && properties.weapon === undefined)
    expect(silent).toHaveLength(30)
    expect(silent.filter(({ properties: { note } }) => !/not (name|state)|unknown/.test(note ?? ''))).toEqual([])
    expect(silent.filter(({ properties: { subkind, weaponName } }) => subkind ?? weaponName)).toEqual([])
  })

  it('never states a weapon that is only assumed', () => {
    const assumed = events.filter(({ properties: { note } }) => /assumed because|may be assumed/.test(note ?? ''))
    expect(assumed.length).toBeGreaterThan(25)
    expect(assumed.filter(({ properties }) => properties.weapon !== undefined)).toEqual([])
  })

  it('writes dates as ISO 8601, and no end before its start', () => {
    const dates = feed.features.flatMap(({ properties: { start, end, reported } }) => [start, end, reported])
    const said = claims.flatMap((claim) => [claim.from, claim.to, claim.said])
    const published = feed.sources.map((source) => source.published)
    const odd = [...dates, ...said, ...published].filter((date) => !/^\d{4}(-\d\d(-\d\d)?)?$/.test(date ?? '2023'))
    expect(odd).toEqual([])
    expect(feed.features.filter(({ properties: { start, end } }) => end !== undefined && end < start)).toEqual([])
  })

  it('has nothing reported after the feed was last edited', () => {
    const late = feed.features.filter(({ properties }) => (properties.reported ?? '') > feed.updated)
    expect(late.map((feature) => feature.id)).toEqual([])
  })

  it('links to web pages only, and to no social network', () => {
    const urls = feed.sources.flatMap((source) => source.url ?? [])
    expect(
      urls.filter((url) => !/^https?:\/\//.test(url) || /\/\/(www\.)?(facebook|twitter|x|t)\.(com|me)\//.test(url)),
    ).toEqual([])
  })

  it('keeps places inside the world, longitude first', () => {
    const points = feed.features.flatMap(({ geometry }) => (geometry?.type === 'Point' ? [geometry.coordinates] : []))
    expect(points.filter(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90)).toEqual([])
    // Everything of this feed happened north of the equator; Ukraine's longitudes and latitudes would swap unseen.
    const ukraine = feed.features
      .filter(({ properties }) => properties.country === 'UKR')
      .map(({ geometry }) => geometry)
    const swapped = ukraine.filter((geometry) => geometry?.type === 'Point' && geometry.coordinates[1] < 44)
    expect(swapped).toEqual([])
  })
})

describe('figures are claims', () => {
  it('gives every figure a claimant, or says why there is none', () => {
    const silent = claims.filter((claim) => claim.claimant === undefined && claim.note === undefined)
    expect(silent).toEqual([])
  })

  it('states a best value only where low and high agree, or where none of them was given', () => {
    const odd = claims.filter(
      (claim) => claim.best !== undefined && claim.low !== undefined && claim.low !== claim.high,
    )
    expect(odd).toEqual([])
    expect(claims.filter((claim) => (claim.low ?? 0) > (claim.high ?? Infinity))).toEqual([])
  })

  it('tells a General Staff day as one event with its day and its total, both of the day before', () => {
    const days = events.filter((event) => event.id.endsWith('-general-staff-losses'))
    expect(days).toHaveLength(59)
    const first = days[0]
    expect(first?.properties).toMatchObject({ start: '2023-01-31', reported: '2023-02-01', tally: true })
    expect(first?.properties.claims).toMatchObject([
      { measure: 'losses', per: 'day', best: 920, from: '2023-01-31', to: '2023-01-31', said: '2023-02-01' },
      { measure: 'losses', per: 'total', best: 128420, to: '2023-01-31', said: '2023-02-01' },
    ])
  })

  it('marks totals for a day or the country, and never a single strike, as tallies', () => {
    const strikes = events.filter((event) => event.properties.kind === 'strike')
    const nationwide = strikes.filter((event) => event.properties.precision === 'country')
    expect(nationwide.filter((event) => event.properties.tally !== true).map((event) => event.id)).toEqual([
      '2023-02-15-ukraine-drone',
    ])
    expect(strikes.filter((event) => event.properties.precision !== 'country' && event.properties.tally)).toEqual([])
  })

  it('keeps the rival numbers of 16 February', () => {
    const launched = (find('2023-02-16-ukraine-missile').properties.claims ?? []).filter(
      (claim) => claim.measure === 'launched',
    )
    expect(launched.map((claim) => claim.best).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([32, 35, 36])
  })

  it("tells Maliar's figure once, as losses of Russia, and says that the article differs", () => {
    const maliar = claims.filter((claim) => claim.claimant === 'maliar')
    expect(maliar).toMatchObject([{ measure: 'losses', low: 600, high: 1000, per: 'day', about: 'russia' }])
    expect(maliar[0]?.note).toMatch(/loses/)
  })

  it('says beside a figure how it was hedged, on whose count it rests, or which part of the war it is about', () => {
    const said = claims.filter(({ says, measure }) => says !== undefined && /^(killed|losses)/.test(measure))
    expect(said.map(({ claimant, says, from, to }) => [claimant, says, from, to])).toEqual([
      ['united-states', 'approaching 200,000', '2022-02-24', '2023-02-03'],
      ['uk-defence-ministry', "on Kyiv's figures", '2023-02-05', '2023-02-11'],
      ['white-house', 'around 9,000', '2022-02-24', '2023-02-17'],
      ['white-house', 'more than 30,000', '2022-02-24', '2023-02-17'],
      ['shoigu', 'above 11,000', '2023-02-01', '2023-02-28'],
      ['nato', 'around Bakhmut', undefined, '2023-03-10'],
      ['united-kingdom', 'around Bakhmut', '2022-05', '2023-03-15'],
    ])
  })

  it('gives a mean of a week seven days, none of them the day of its publication', () => {
    const mean = claims.find(({ claimant, best }) => claimant === 'uk-defence-ministry' && best === 824)
    const days = (Date.parse(mean?.to ?? '') - Date.parse(mean?.from ?? '')) / 86_400_000 + 1
    expect(days).toBe(7)
    expect((mean?.to ?? '') < (mean?.said ?? '')).toBe(true)
  })

  it('reads the UN counts as minima', () => {
    const un = claims.filter((claim) => claim.claimant === 'ohchr')
    expect(un.length).toBeGreaterThan(10)
    expect(un.every((claim) => claim.low !== undefined && claim.high === undefined && claim.civilian)).toBe(true)
  })
})

function find(id: string): Feature {
  const feature = feed.features.find((candidate) => candidate.id === id)
  if (!feature) throw new Error(`no feature '${id}'`)
  return feature
}

function repeated(ids: string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at)
}

function unknown(ids: (string | undefined)[], known: Set<string>): (string | undefined)[] {
  return ids.filter((id) => id !== undefined && !known.has(id))
}
