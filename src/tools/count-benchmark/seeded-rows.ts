import type { Actor } from '../../model/actor.ts'
import { type FeedEvent, KINDS, type Kind, PRECISIONS, WEAPONS } from '../../model/event.ts'
import type { FeedContents } from '../../model/feed.ts'
import { DAY, type Minutes, type WrittenDate, formatIso, minutesOf } from '../../model/time.ts'
import { seededRandom } from '../../query/seeded-feed.ts'

/** The first day of the events, and how many days they lie in. */
export const FIRST: Minutes = minutesOf(2018, 1, 1)
export const DAYS = 2000

const PLACES = 4000
const STANDING_ALONE = 20
const ACTORS = 200
const WORDS =
  'air strike on the power station near a village shelling of the railway bridge talks about grain export drone attack at the harbour depot convoy crossing border troops advance'.split(
    ' ',
  )

/**
 * Records as a parser hands them over: each on one day, so that a range of whole days means the same to an engine that
 * knows starts alone. Kinds, actors and places are as uneven as in real feeds.
 */
export function seededRows(count: number, actorsARow: 1 | 3): FeedContents {
  const random = seededRandom(count + actorsARow)
  const skewed = (most: number) => Math.floor(most * random() ** 3)
  const dates = Array.from({ length: DAYS }, (_, day): WrittenDate => {
    const from = FIRST + day * DAY
    return { text: formatIso(from), precision: 'day', from, to: from + DAY, offset: null }
  })
  const places = Array.from({ length: PLACES }, (_, i) => ({
    place: `Settlement ${i}`,
    point: [22 + random() * 18, 44 + random() * 8] as const,
  }))
  const actors = Array.from({ length: ACTORS }, (_, i): Actor => ({
    id: `actor-${i}`,
    name: `Actor ${i}`,
    // Three levels: with three actors a row, those above them make nine.
    ...(actorsARow > 1 && i >= STANDING_ALONE && { of: `actor-${Math.floor(i / 3)}` }),
  }))
  const roles = actors.map(({ id }) => ({ actor: id, role: 'participant' as const }))
  const events = Array.from({ length: count }, (_, i): FeedEvent => {
    const kind: Kind = KINDS[skewed(KINDS.length)]!
    const { place, point } = places[skewed(PLACES)]!
    const near = [point[0] + (random() - 0.5) * 0.02, point[1] + (random() - 0.5) * 0.02] as const
    const start = dates[Math.floor(random() * DAYS)]!
    const precision = random() < 0.05 ? 'country' : PRECISIONS[Math.floor(random() * 3)]!
    const words = Array.from({ length: 5 }, () => WORDS[skewed(WORDS.length)]!)
    return {
      id: `event-${i}`,
      kind,
      title: `${words.join(' ')} in ${place} ${i}`,
      start,
      end: null,
      reported: null,
      isReportDate: false,
      place,
      country: 'UKR',
      precision,
      geometry: null,
      point: near,
      actors: Array.from({ length: actorsARow }, () => roles[skewed(ACTORS)]!),
      ...(kind === 'strike' && random() < 0.9 && { weapon: WEAPONS[skewed(WEAPONS.length)]! }),
      tally: false,
      claims: [],
      sources: [],
      more: {},
    }
  })
  return {
    header: { title: 'Seeded', timezone: 'UTC', actors, sources: [], scenes: [] },
    events,
    replacedBy: new Map(),
    problems: [],
    records: count,
    duplicates: 0,
    rejected: 0,
  }
}
