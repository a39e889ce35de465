import { describe, expect, it } from 'vitest'
import { isSameMark, marksOf, retryAfterMs } from './marks.ts'

const NOW = Date.UTC(2023, 2, 1, 12)
const http = (ms: number) => new Date(ms).toUTCString()
const marks = (headers: Record<string, string>) => marksOf(new Headers(headers), NOW)

describe('marks', () => {
  it('an ETag decides alone, whatever the date says', () => {
    const modified = http(NOW - 7_200_000)
    expect(isSameMark({ etag: '"a"', modified }, { etag: '"a"' })).toBe(true)
    expect(isSameMark({ etag: '"a"', modified }, { etag: '"b"', modified })).toBe(false)
  })

  it('without one the date of modification decides, and nothing said is never the same', () => {
    const modified = http(NOW - 7_200_000)
    expect(isSameMark(marks({ 'Last-Modified': modified }), marks({ 'Last-Modified': modified }))).toBe(true)
    expect(isSameMark({ modified }, { etag: '"a"', modified })).toBe(true)
    expect(isSameMark({}, {})).toBe(false)
  })

  it('a second that was not over when the server answered marks nothing', () => {
    expect(marks({ 'Last-Modified': http(NOW), Date: http(NOW) })).toEqual({})
    expect(marks({ 'Last-Modified': http(NOW - 5000), Date: http(NOW) })).toEqual({ modified: http(NOW - 5000) })
    // Where the server's clock cannot be read, ours may be wrong by minutes.
    expect(marks({ 'Last-Modified': http(NOW - 600_000) })).toEqual({})
    expect(marks({ 'Last-Modified': http(NOW - 7_200_000) })).toEqual({ modified: http(NOW - 7_200_000) })
    expect(marks({ 'Last-Modified': 'yesterday', Date: http(NOW) })).toEqual({})
  })
})

describe('Retry-After', () => {
  it('is seconds or a date, at most a day, and never in the past', () => {
    expect(retryAfterMs('120', NOW)).toBe(120_000)
    expect(retryAfterMs(http(NOW + 90_000), NOW)).toBe(90_000)
    expect(retryAfterMs(http(NOW - 90_000), NOW)).toBe(0)
    expect(retryAfterMs('99999999', NOW)).toBe(86_400_000)
  })

  it('what is neither is not said', () => {
    for (const text of [null, '', ' ', 'soon', '-5', '1.5e3x']) expect(retryAfterMs(text, NOW), String(text)).toBeNull()
  })
})
