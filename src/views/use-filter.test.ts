import { describe, expect, it } from 'vitest'
import type { FeedAnswer } from '../query/answer.ts'
import { binOf, trackOf } from '../model/playback.ts'
import { DAY, formatIso, minutesOf } from '../model/time.ts'
import { parseView } from '../url/view-params.ts'
import { axisOf, resolveFilter, resolvePlayhead, resolveShown } from './use-filter.ts'
import { writePlayhead } from './use-playback.ts'

const feed = {
  zone: 'Europe/Kyiv',
  feedZone: 'Europe/Kyiv',
  window: [minutesOf(2023, 2, 1), minutesOf(2023, 4, 1)],
  extent: [minutesOf(2022, 2, 4), minutesOf(2023, 4, 8)],
  newest: minutesOf(2023, 4, 6) + DAY - 1,
} as unknown as FeedAnswer

const range = (search: string) => resolveFilter(parseView(search), feed).time?.map(formatIso)

describe('the range of the address', () => {
  it('includes both ends at their own precision', () => {
    expect(range('?from=2023-02-24&to=2023-03-03')).toEqual(['2023-02-24', '2023-03-04'])
    expect(range('?from=2022&to=2023-02')).toEqual(['2022-01-01', '2023-03-01'])
    expect(range('?from=2023-02-28T10:00&to=2023-02-28T12:00')).toEqual(['2023-02-28T10:00', '2023-02-28T12:01'])
  })

  it('runs to the ends of the data where one end is not given', () => {
    expect(range('?from=2023-03-01')).toEqual(['2023-03-01', '2023-04-08'])
    expect(range('?to=2023-03-01')).toEqual(['2022-02-04', '2023-03-02'])
  })

  it('counts back from the newest date', () => {
    expect(range('?from=-P7D')).toEqual(['2023-03-31', '2023-04-07'])
    expect(range('?from=-P7D&to=2023-04-03')).toEqual(['2023-03-31', '2023-04-04'])
  })

  it('is turned where its ends are the wrong way round', () => {
    expect(range('?from=2023-03-03&to=2023-02-24')).toEqual(['2023-02-24', '2023-03-04'])
    expect(range('?from=-P7D&to=2023-02-10')?.[0]).toBe('2023-02-10')
    expect(range('?from=-P7D&to=2023-02-10')?.[1]).toMatch(/^2023-03-31/)
  })

  it('is no range where nothing is set, and the axis is then the window', () => {
    expect(range('')).toBeUndefined()
    expect(axisOf({}, feed).map(formatIso)).toEqual(['2023-02-01', '2023-04-01'])
  })
})

describe('the playhead of the address', () => {
  const shown = (search: string) => resolveShown(parseView(search), feed).time?.map(formatIso)

  it('shows all from the start of the range to the end of its day, or the window that ends there', () => {
    expect(shown('?at=2023-02-24')).toEqual(['2023-02-01', '2023-02-25'])
    expect(shown('?from=2023-02-20&to=2023-03-10&at=2023-02-24T15:00')).toEqual(['2023-02-20', '2023-02-25'])
    expect(shown('?at=2023-02-24&span=P7D')).toEqual(['2023-02-18', '2023-02-25'])
  })

  it('stands at the start where the address says to play and not from where', () => {
    expect(shown('?play=1')).toEqual(['2023-02-01', '2023-02-02'])
    expect(shown('?play=1&at=2021-01-01')).toEqual(['2023-02-01', '2023-02-02'])
  })

  it('is none outside of the range, and without it the range is shown', () => {
    expect(shown('?from=2023-03-01&to=2023-03-10&at=2023-02-24')).toEqual(['2023-03-01', '2023-03-11'])
    expect(shown('?span=P7D')).toBeUndefined()
  })
})

it('a playhead is read where it was written, on any shown clock, by days and by hours', () => {
  for (const zone of ['Europe/Kyiv', 'UTC', 'America/New_York'])
    for (const search of ['', '?from=2023-02-24&to=2023-02-25', '?from=2023-02-24T10:30&to=2023-03-02T07:00']) {
      const hours = { ...feed, zone, finestBin: 'hour' } as FeedAnswer
      const [from, to] = axisOf(resolveFilter(parseView(search), hours), hours)
      const track = trackOf([from, to], 'hour', null)
      for (let at = from; at < to; at += 641) {
        const written = writePlayhead(at, track, { zone, feedZone: 'Europe/Kyiv' })
        const read = resolvePlayhead(parseView(`?at=${written}`), hours, track)!
        expect(binOf(track, read), `${search} ${zone} ${written}`).toEqual(binOf(track, at))
        expect(writePlayhead(read, track, { zone, feedZone: 'Europe/Kyiv' })).toBe(written)
      }
    }
})
