import { describe, expect, it } from 'vitest'
import { seededRandom } from '../query/seeded-feed.ts'
import { type Track, advance, binIndex, binOf, isOn, stepBy, trackOf, windowAt } from './playback.ts'
import { DAY, HOUR, type Span, formatIso, minutesOf } from './time.ts'

const MONTHS: Span = [minutesOf(2023, 2, 1), minutesOf(2023, 4, 1)]
const YEARS: Span = [minutesOf(2014, 1, 1), minutesOf(2024, 1, 1)]
const days = trackOf(MONTHS, 'day', null)
const feb = (day: number, hour = 0) => minutesOf(2023, 2, day) + hour * HOUR
const iso = (span: Span) => span.map(formatIso)
const tracks: Track[] = [null, 'P1D', 'P7D', 'P1M', 'PT6H'].flatMap((span) =>
  ([MONTHS, YEARS, [feb(1, 10), feb(3, 4)]] as Span[]).map((range) => trackOf(range, 'hour', span)),
)

describe('a track', () => {
  it('steps by the bins of its range', () => {
    expect(days).toMatchObject({ bin: 'day' })
    expect(trackOf(YEARS, 'day', null).bin).toBe('month')
    expect(trackOf([feb(1), feb(2)], 'hour', null).bin).toBe('hour')
    expect(trackOf([feb(1), feb(2)], 'day', null).bin).toBe('day')
  })

  it('steps finer where its window is shorter than a bin, so that no event is passed over', () => {
    expect(trackOf(YEARS, 'day', 'P7D').bin).toBe('week')
    expect(trackOf(YEARS, 'day', 'P1Y').bin).toBe('month')
    expect(trackOf(MONTHS, 'day', 'PT6H').bin).toBe('day')
  })

  it('holds the moments of its range and no others', () => {
    expect([feb(1) - 1, feb(1), minutesOf(2023, 4, 1) - 1, minutesOf(2023, 4, 1)].map((at) => isOn(days, at))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('what is shown at a moment', () => {
  it('is all from the start to the end of its bin, so that bars appear whole', () => {
    expect(iso(windowAt(days, feb(24)))).toEqual(['2023-02-01', '2023-02-25'])
    expect(iso(windowAt(days, feb(24, 23)))).toEqual(['2023-02-01', '2023-02-25'])
    expect(iso(windowAt(days, feb(1)))).toEqual(['2023-02-01', '2023-02-02'])
  })

  it('is with a span no more than that, and never before the start', () => {
    const week = trackOf(MONTHS, 'day', 'P7D')
    expect(iso(windowAt(week, feb(24, 5)))).toEqual(['2023-02-18', '2023-02-25'])
    expect(iso(windowAt(week, feb(3)))).toEqual(['2023-02-01', '2023-02-04'])
    expect(iso(windowAt(trackOf(MONTHS, 'day', 'P1M'), minutesOf(2023, 3, 14)))).toEqual(['2023-02-15', '2023-03-15'])
  })

  it('never leaves the range, holds the moment, and never goes back, on any track', () => {
    const random = seededRandom(3)
    for (const track of tracks) {
      const [from, to] = track.range
      const moments = Array.from({ length: 200 }, () => Math.floor(from + random() * (to - from))).toSorted(
        (a, b) => a - b,
      )
      let last: Span = [from, from]
      for (const at of moments) {
        const shown = windowAt(track, at)
        expect(shown[0]).toBeGreaterThanOrEqual(from)
        expect(shown[1]).toBeLessThanOrEqual(to)
        expect(shown[1]).toBeGreaterThan(at)
        expect(shown[0]).toBeGreaterThanOrEqual(last[0])
        expect(shown[1]).toBeGreaterThanOrEqual(last[1])
        last = shown
      }
    }
  })
})

describe('the playhead', () => {
  const pace = { elapsedMs: 1000, speed: 1, loop: false }

  it('takes a second for a bin at speed 1, however long the bin is', () => {
    expect(advance(days, feb(3), pace)).toBe(feb(4))
    expect(advance(days, feb(3, 12), pace)).toBe(feb(4, 12))
    const months = trackOf(YEARS, 'day', null)
    expect(formatIso(advance(months, minutesOf(2020, 2, 1), pace)!)).toBe('2020-03-01')
    expect(formatIso(advance(months, minutesOf(2020, 3, 1), pace)!)).toBe('2020-04-01')
  })

  it('goes as far in many frames as in one, on any track', () => {
    for (const track of tracks) {
      let at = track.range[0]
      for (let frame = 0; frame < 50; frame++) at = advance(track, at, { elapsedMs: 16, speed: 1.5, loop: true })!
      const once = advance(track, track.range[0], { elapsedMs: 800, speed: 1.5, loop: true })!
      expect(Math.abs(at - once)).toBeLessThan(0.01)
    }
  })

  it('stays where it is while no time passes', () => {
    for (const track of tracks) {
      const at = track.range[0] + 90
      expect(advance(track, at, { elapsedMs: 0, speed: 8, loop: false })).toBeCloseTo(at, 6)
    }
  })

  it('ends after its last bin has had its time, and not before', () => {
    const last = minutesOf(2023, 3, 31)
    expect(advance(days, last, { ...pace, elapsedMs: 999 })).toBeLessThan(minutesOf(2023, 4, 1))
    expect(advance(days, last, pace)).toBeNull()
    expect(advance(days, last, { ...pace, elapsedMs: 1e9 })).toBeNull()
  })

  it('begins again with loop, and loses no time over it', () => {
    expect(advance(days, minutesOf(2023, 3, 31), { ...pace, loop: true })).toBe(feb(1))
    expect(advance(days, minutesOf(2023, 3, 31), { ...pace, elapsedMs: 2500, loop: true })).toBe(feb(2, 12))
  })

  it('steps to the start of the next or the last bin, and no further than the ends', () => {
    expect(stepBy(days, feb(24, 7), 1)).toBe(feb(25))
    expect(stepBy(days, feb(24, 7), -1)).toBe(feb(23))
    expect(stepBy(days, feb(1), -1)).toBe(feb(1))
    expect(stepBy(days, minutesOf(2023, 3, 31), 1)).toBe(minutesOf(2023, 3, 31))
  })

  it('walks through every bin once, forth and back, on any track', () => {
    for (const track of tracks) {
      let at = track.range[0]
      for (let bin = 0; bin < track.edges.length - 1; bin++) {
        expect(binIndex(track, at)).toBe(bin)
        expect(binOf(track, at)[0]).toBe(at)
        at = stepBy(track, at, 1)
      }
      for (let bin = track.edges.length - 3; bin >= 0; bin--) at = stepBy(track, at, -1)
      expect(at).toBe(track.range[0])
    }
  })

  it('of a track of one bin stands still, and plays it for its time', () => {
    const one = trackOf([feb(1), feb(1) + DAY], 'day', null)
    expect(stepBy(one, feb(1), 1)).toBe(feb(1))
    expect(advance(one, feb(1), { ...pace, elapsedMs: 500 })).toBe(feb(1, 12))
    expect(advance(one, feb(1), pace)).toBeNull()
  })
})
