import { describe, expect, it } from 'vitest'
import { binEdges } from '../../model/bins.ts'
import { DAY, type Span, minutesOf } from '../../model/time.ts'
import { seededRandom } from '../../query/seeded-feed.ts'
import { type Gesture, binAt, dragRange, nearestEdge, stepRange } from './brush.ts'

const AXIS: Span = [minutesOf(2023, 2, 1), minutesOf(2023, 4, 1)]
const days = binEdges(AXIS, 'day')
const d = (day: number) => AXIS[0] + day * DAY

it('the nearest edge is the one with the least distance', () => {
  const random = seededRandom(5)
  for (const edges of [days, binEdges(AXIS, 'week'), binEdges(AXIS, 'month')])
    for (let i = 0; i < 300; i++) {
      const at = d(-5 + random() * 70)
      const least = Math.min(...edges.map((edge) => Math.abs(edge - at)))
      expect(Math.abs(nearestEdge(edges, at) - at)).toBe(least)
    }
})

it('the bin of a moment holds it, and a moment outside has the first or last', () => {
  expect(binAt(days, d(3.5))).toEqual([d(3), d(4)])
  expect(binAt(days, d(3))).toEqual([d(3), d(4)])
  expect(binAt(days, d(-2))).toEqual([d(0), d(1)])
  expect(binAt(days, d(99))).toEqual([d(58), d(59)])
})

describe('a drag', () => {
  it('draws the bins that it touches, in either direction', () => {
    expect(dragRange('draw', AXIS, days, d(3.9), d(6.1))).toEqual([d(3), d(7)])
    expect(dragRange('draw', AXIS, days, d(6.1), d(3.9))).toEqual([d(3), d(7)])
  })

  it('pulls one end and leaves the other', () => {
    expect(dragRange('start', [d(5), d(9)], days, d(5), d(6.6))).toEqual([d(7), d(9)])
    expect(dragRange('end', [d(5), d(9)], days, d(9), d(20.2))).toEqual([d(5), d(20)])
  })

  it('moves a range without changing its length, as far as the axis goes', () => {
    expect(dragRange('move', [d(5), d(9)], days, d(6), d(8))).toEqual([d(7), d(11)])
    expect(dragRange('move', [d(5), d(9)], days, d(6), d(-50))).toEqual([d(0), d(4)])
    expect(dragRange('move', [d(5), d(9)], days, d(6), d(500))).toEqual([d(55), d(59)])
  })

  it('always leaves a range within the axis, at least a bin long', () => {
    const random = seededRandom(11)
    for (const gesture of ['start', 'end', 'move', 'draw'] satisfies Gesture[])
      for (const edges of [days, binEdges(AXIS, 'week'), binEdges(AXIS, 'month')])
        for (let i = 0; i < 300; i++) {
          const [a, b] = [random(), random()].map((x) => Math.floor(x * (edges.length - 1)))
          const range: Span = [edges[Math.min(a!, b!)]!, edges[Math.max(a!, b!) + 1]!]
          const [from, to] = dragRange(gesture, range, edges, d(random() * 59), d(-20 + random() * 100))
          expect(edges).toContain(from)
          expect(edges).toContain(to)
          expect(to).toBeGreaterThan(from)
        }
  })
})

describe('a key', () => {
  it('moves its handle by a bin, by seven, and as far as it goes', () => {
    expect(stepRange('start', [d(20), d(30)], days, 'ArrowRight')).toEqual([d(21), d(30)])
    expect(stepRange('start', [d(20), d(30)], days, 'ArrowDown')).toEqual([d(19), d(30)])
    expect(stepRange('end', [d(20), d(30)], days, 'PageUp')).toEqual([d(20), d(37)])
    expect(stepRange('end', [d(20), d(30)], days, 'PageDown')).toEqual([d(20), d(23)])
    expect(stepRange('start', [d(20), d(30)], days, 'Home')).toEqual([d(0), d(30)])
    expect(stepRange('start', [d(20), d(30)], days, 'End')).toEqual([d(29), d(30)])
    expect(stepRange('end', [d(20), d(30)], days, 'Home')).toEqual([d(20), d(21)])
  })

  it('takes a handle that stands between edges to the next edge', () => {
    expect(stepRange('start', [d(20.4), d(30)], days, 'ArrowRight')).toEqual([d(21), d(30)])
    expect(stepRange('start', [d(20.4), d(30)], days, 'ArrowLeft')).toEqual([d(20), d(30)])
  })

  it('that means nothing changes nothing', () => {
    expect(stepRange('start', AXIS, days, 'a')).toBeNull()
    expect(stepRange('start', AXIS, days, 'Tab')).toBeNull()
  })
})
