import { describe, expect, it } from 'vitest'
import type { FeedAnswer } from '../query/answer.ts'
import { DAY, formatIso, minutesOf } from '../model/time.ts'
import { parseView } from '../url/view-params.ts'
import { axisOf, resolveFilter } from './use-filter.ts'

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
