import type { Claim } from '../model/claim.ts'
import { CONTEXT_KINDS, type FeedEvent, KINDS, PRECISIONS, ROLES, STATUSES, WEAPONS } from '../model/event.ts'
import type { FeedContents } from '../model/feed.ts'
import { parseDate } from '../model/time.ts'

/** A random number generator that always tells the same story: 0 ≤ x < 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const WORDS = [
  'harbour',
  'bridge',
  'Öland',
  'depot',
  'Київ',
  'rail',
  'market',
  'convoy',
  'border',
  'Été',
  'grain',
  'talks',
]

/** Contents of a feed with everything in it that rules are about, for tests and benchmarks. */
export function seededContents(count: number, seed = 1): FeedContents {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const maybe = (chance: number) => random() < chance
  const actors = Array.from({ length: 30 }, (_, i) => ({
    id: `actor-${i}`,
    name: `${pick(WORDS)} ${i}`,
    // Three levels: 0–9 stand alone, 10–19 belong to them, 20–29 to those.
    ...(i >= 10 && { of: `actor-${i - 10}` }),
  }))
  const date = () => {
    const day = new Date(Date.UTC(2022, 11, 1) + Math.floor(random() * 120) * 86_400_000).toISOString()
    const text = maybe(0.1) ? day.slice(0, 7) : maybe(0.03) ? day.slice(0, 4) : day.slice(0, 10)
    return parseDate(
      text.length === 10 && maybe(0.2) ? `${text}T${String(Math.floor(random() * 24)).padStart(2, '0')}:30Z` : text,
    )
  }
  const claim = (): Claim => {
    const low = Math.floor(random() * 100)
    return {
      measure: pick(['killed', 'wounded', 'launched', 'strikes', 'losses']),
      per: pick(['event', 'day', 'total']),
      ...(maybe(0.8) && { claimant: pick(actors).id }),
      ...(maybe(0.8) && { low }),
      ...(maybe(0.3) && { best: low + 5 }),
      ...(maybe(0.6) && { high: low + 10 }),
    }
  }
  const events = Array.from({ length: count }, (_, i): FeedEvent => {
    const isContext = maybe(0.02)
    const start = maybe(0.03) ? null : date()
    const later = maybe(0.15) ? date() : null
    const end = start && later && later.to > start.from ? later : null
    const point = maybe(0.85) ? ([random() * 360 - 180, random() * 160 - 80] as const) : null
    return {
      id: `event-${i}`,
      kind: isContext ? pick(CONTEXT_KINDS) : pick(KINDS),
      title: `${pick(WORDS)} ${pick(WORDS)} ${i}`,
      ...(maybe(0.5) && { summary: pick(WORDS) }),
      start,
      end,
      reported: maybe(0.3) ? date() : null,
      isReportDate: false,
      ...(maybe(0.8) && { place: pick(WORDS), country: pick(['UKR', 'BLR', 'CHN']) }),
      ...(maybe(0.8) && { precision: pick(PRECISIONS) }),
      geometry: point && { type: 'Point', coordinates: point },
      point,
      actors: Array.from({ length: Math.floor(random() * 4) }, () => ({
        actor: pick(actors).id,
        ...(maybe(0.3) && { person: pick(actors).id }),
        role: pick(ROLES),
      })),
      ...(maybe(0.7) && { weapon: pick(WEAPONS) }),
      tally: maybe(0.1),
      claims: Array.from({ length: Math.floor(random() * 3) }, claim),
      sources: [],
      ...(maybe(0.5) && { status: pick(STATUSES) }),
      ...(maybe(0.1) && i > 0 && { partOf: `event-${i - 1}` }),
      more: {},
    }
  })
  const replacedBy = new Map(events.filter((_, i) => i % 50 === 49).map(({ id }, i) => [id, `event-${i}`]))
  return {
    header: { title: 'Seeded', timezone: 'Europe/Kyiv', actors, sources: [], scenes: [] },
    events,
    replacedBy,
    problems: [],
    records: count,
    duplicates: 0,
    rejected: 0,
  }
}
