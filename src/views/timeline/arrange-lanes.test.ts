import { describe, expect, it } from 'vitest'
import { DAY, type Span, minutesOf } from '../../model/time.ts'
import { VISIT_KINDS } from '../../model/event.ts'
import type { VisitItem, VisitsAnswer } from '../../query/answer.ts'
import { seededRandom } from '../../query/seeded-feed.ts'
import { actorNames } from '../actors.ts'
import { timeScale } from '../time-scale.ts'
import { type Arrangement, type Lane, arrangeLanes, labelBars } from './arrange-lanes.ts'
import type { Extent } from './pack-rows.ts'
import { orderVisits, stepVisit } from './walk-visits.ts'

const AXIS: Span = [minutesOf(2023, 2, 1), minutesOf(2023, 4, 1)]
const PLACES = ['Kyiv', 'Paris', 'New Delhi', 'Novo-Ogaryovo', 'Brussels', 'Beijing', 'Ōsaka']
const ACTORS = Array.from({ length: 20 }, (_, i) => [
  { id: `state-${i}`, name: `State of ${i}` },
  { id: `person-${i}`, name: `Ann von Ex${i}`, kind: 'person', of: `state-${i}` },
]).flat()

function seededVisits(count: number, seed: number): VisitsAnswer['lanes'] {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  const lanes = new Map<string, VisitItem[]>()
  for (let row = 0; row < count; row++) {
    const n = Math.floor(20 * random() ** 2)
    const start = AXIS[0] - 3 * DAY + Math.floor(random() * 62) * DAY
    const isSoft = random() < 0.1
    const item: VisitItem = {
      row,
      id: `visit-${row}`,
      title: `Visit ${row}`,
      kind: pick(VISIT_KINDS),
      span: [start, start + Math.ceil(random() * 4) * DAY],
      precision: 'day',
      isReportDate: false,
      place: pick(PLACES),
      tally: false,
      isSoft,
      ...(random() < 0.7 && { origin: pick(PLACES) }),
      visitors: [`state-${n}`],
      hosts: ['state-0'],
      persons: random() < 0.7 ? [`person-${n}`] : [],
    }
    if (item.span[1] <= AXIS[0] || item.span[0] >= AXIS[1]) continue
    lanes.set(`state-${n}`, [...(lanes.get(`state-${n}`) ?? []), item])
  }
  return [...lanes]
    .map(([actor, items]) => ({ actor, items: items.toSorted((a, b) => a.span[0] - b.span[0]) }))
    .toSorted((a, b) => b.items.length - a.items.length)
}

const arrangement = (width: number, room: number): Arrangement => ({
  names: actorNames(ACTORS),
  by: 'visitor',
  scale: timeScale(AXIS, width),
  room,
  selected: null,
  linesOf: (name) => Math.min(2, name.split(' ').length),
  measure: (text, isStrong) => text.length * (isStrong ? 6.6 : 6.1),
})

const CASES = [
  { count: 12, width: 522, room: 260 },
  { count: 76, width: 522, room: 260 },
  { count: 76, width: 754, room: 330 },
  { count: 400, width: 522, room: 260 },
  { count: 76, width: 358, room: 300 },
]

describe.each(CASES)('$count visits at $width × $room', ({ count, width, room }) => {
  const into = arrangement(width, room)
  const answer = seededVisits(count, 7)
  const lanes = arrangeLanes(answer, into)

  it('every visit stands in exactly one lane', () => {
    const drawn = lanes.flatMap(({ bars }) => bars.flatMap(({ tour }) => tour.stops.map(({ id }) => id)))
    const given = answer.flatMap(({ items }) => items.map(({ id }) => id))
    expect(drawn.toSorted()).toEqual(given.toSorted())
  })

  it('lanes follow one another without a gap and hold their rows', () => {
    let top = 0
    for (const lane of lanes) {
      expect(lane.top).toBe(top)
      expect(Math.max(...lane.bars.map(({ row }) => row))).toBeLessThan(lane.rows)
      top += lane.height
    }
  })

  it('bars of a row never overlap', () => {
    expect(lanes.flatMap((lane) => overlaps(lane, () => []))).toEqual([])
  })

  it.each([
    { name: 'nothing looked at', hover: { event: null, at: null }, selected: null },
    { name: 'a day at the cursor', hover: { event: null, at: minutesOf(2023, 2, 28) }, selected: null },
    { name: 'one hovered and one selected', hover: { event: 'visit-3', at: AXIS[0] }, selected: 'visit-5' },
  ])('no label meets a bar, a label or the edge of the plot: $name', ({ hover, selected }) => {
    let labels = 0
    for (const lane of lanes) {
      const placed = labelBars(lane.bars, hover, selected, into)
      labels += placed.filter(Boolean).length
      for (const label of placed) {
        if (!label) continue
        expect(label.x0).toBeGreaterThanOrEqual(into.scale.left)
        expect(label.x1).toBeLessThanOrEqual(into.scale.right)
      }
      const labelsOf = (row: number) =>
        placed.filter((label, i) => label && label.side !== 'inside' && lane.bars[i]!.row === row)
      expect(overlaps(lane, (row) => labelsOf(row).filter((label) => label !== null))).toEqual([])
    }
    expect(labels).toBeGreaterThan(0)
  })
})

function overlaps(lane: Lane, labelsOf: (row: number) => Extent[]): [Extent, Extent][] {
  const found: [Extent, Extent][] = []
  for (let row = 0; row < lane.rows; row++) {
    const extents = [...lane.bars.filter((bar) => bar.row === row), ...labelsOf(row)].toSorted((a, b) => a.x0 - b.x0)
    for (let i = 1; i < extents.length; i++)
      if (extents[i]!.x0 <= extents[i - 1]!.x1) found.push([extents[i - 1]!, extents[i]!])
  }
  return found
}

it('a visit longer than the axis is labelled inside, within its own bar', () => {
  const into = arrangement(522, 260)
  const item = seededVisits(40, 3)[0]!.items.find(({ kind }) => kind !== 'call')!
  const [lane] = arrangeLanes([{ actor: 'state-0', items: [{ ...item, span: [AXIS[0] - DAY, AXIS[1] + DAY] }] }], into)
  const bar = lane!.bars[0]!
  const label = labelBars(lane!.bars, { event: null, at: null }, null, into)[0]!
  expect(label).toMatchObject({ side: 'inside' })
  expect(label.x0).toBeGreaterThan(bar.x0)
  expect(label.x1).toBeLessThan(bar.x1)
})

it('rows go first to where the selected journey can be read in full', () => {
  const into = arrangement(522, 260)
  const answer = seededVisits(40, 7)
  const journeys = answer.flatMap(({ items }) => items).filter(({ kind, origin }) => kind !== 'call' && origin)
  const countRead = (selectedOf: (id: string) => string | null) =>
    journeys.filter(({ id, origin }) =>
      arrangeLanes(answer, { ...into, selected: selectedOf(id) })
        .flatMap(({ bars }) =>
          labelBars(bars, { event: null, at: null }, id, into).map((label, i) => ({ label, bar: bars[i]! })),
        )
        .some(
          ({ label, bar }) => bar.tour.stops.some((stop) => stop.id === id) && label?.text.includes(`${origin} → `),
        ),
    ).length
  expect(countRead((id) => id)).toBeGreaterThan(countRead(() => null))
})

it('the selected visit keeps its label whatever else wants the room', () => {
  const into = arrangement(522, 260)
  const lane = arrangeLanes(seededVisits(12, 7), into)[0]!
  const id = lane.bars[0]!.tour.stops[0]!.id
  const label = labelBars(lane.bars, { event: null, at: null }, id, into)[0]
  expect(label).not.toBeNull()
})

describe('the arrow keys', () => {
  const visits = orderVisits(arrangeLanes(seededVisits(76, 7), arrangement(522, 260)))

  it('meet every visit once, in order of time', () => {
    const met: string[] = []
    for (let now = stepVisit(visits, null, 'Home', null); now && !met.includes(now.id);) {
      met.push(now.id)
      now = stepVisit(visits, now.id, 'ArrowRight', null)
    }
    expect(met).toHaveLength(visits.length)
    const starts = visits.map(({ start }) => start)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  })

  it('go back where they came from, and stay at the ends', () => {
    const [first, second] = visits
    expect(stepVisit(visits, second!.id, 'ArrowLeft', null)).toBe(first)
    expect(stepVisit(visits, first!.id, 'ArrowUp', null)).toBe(first)
    expect(stepVisit(visits, visits.at(-1)!.id, 'ArrowDown', null)).toBe(visits.at(-1))
  })

  it('begin at the cursor', () => {
    const cursor = minutesOf(2023, 3, 1)
    const begun = stepVisit(visits, null, 'ArrowRight', cursor)!
    expect(begun.start).toBeGreaterThanOrEqual(cursor)
    expect(visits.filter(({ start }) => start >= cursor && start < begun.start)).toEqual([])
  })
})
