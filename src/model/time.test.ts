import { describe, expect, it } from 'vitest'
import { binEdges, isVaguerThan } from './bins.ts'
import { DAY, backFrom, beforeBy, formatIso, minutesOf, parseDate, spanOf, toUtc, toWall } from './time.ts'

const span = (text: string, shown = 'Europe/Kyiv') => spanOf(parseDate(text)!, 'Europe/Kyiv', shown).map(formatIso)

describe('parseDate', () => {
  it.each([
    ['2022', 'year', '2022-01-01', '2023-01-01'],
    ['2023-02', 'month', '2023-02-01', '2023-03-01'],
    ['2023-02-28', 'day', '2023-02-28', '2023-03-01'],
    ['2024-02-29', 'day', '2024-02-29', '2024-03-01'],
    ['2023-02-28T14:30', 'minute', '2023-02-28T14:30', '2023-02-28T14:31'],
    ['0001-01-01', 'day', '0001-01-01', '0001-01-02'],
    ['2023-12', 'month', '2023-12-01', '2024-01-01'],
  ])('reads %s as a half-open interval known to the %s', (text, precision, from, to) => {
    const date = parseDate(text)!
    expect([date.precision, formatIso(date.from), formatIso(date.to)]).toEqual([precision, from, to])
  })

  it.each([
    '',
    '31/02/2023',
    '2023-02-31',
    '2023-13',
    '2023-00-10',
    '0000',
    '6001',
    '275760-01-01',
    '2023-02-28T25:00',
    '2023-2-1',
    'soon',
    '2023-02-28T10:00+99:00',
  ])('answers null for %j', (text) => expect(parseDate(text)).toBeNull())

  it('reads offsets', () => {
    expect(parseDate('2023-02-28T14:30+02:00')!.offset).toBe(120)
    expect(parseDate('2023-02-28T14:30-0330')!.offset).toBe(-210)
    expect(parseDate('2023-02-28T14:30:59.123Z')!.offset).toBe(0)
  })
})

describe('dates without a time', () => {
  it('have no zone and never shift', () => {
    for (const zone of ['Pacific/Kiritimati', 'America/New_York', 'UTC']) {
      expect(span('2023-02-28', zone)).toEqual(['2023-02-28', '2023-03-01'])
    }
  })
})

describe('times', () => {
  it('without an offset are in the zone of the feed', () => {
    expect(span('2023-02-28T14:30')).toEqual(['2023-02-28T14:30', '2023-02-28T14:31'])
    expect(span('2023-02-28T14:30', 'UTC')).toEqual(['2023-02-28T12:30', '2023-02-28T12:31'])
  })

  it('with an offset are put on the shown clock', () => {
    expect(span('2023-02-28T14:30+08:00')).toEqual(['2023-02-28T08:30', '2023-02-28T08:31'])
  })

  it('know that summer time begins on 26 March 2023', () => {
    expect(span('2023-03-25T12:00Z')[0]).toBe('2023-03-25T14:00')
    expect(span('2023-03-26T12:00Z')[0]).toBe('2023-03-26T15:00')
    expect(span('2023-03-26T00:59Z')[0]).toBe('2023-03-26T02:59')
    expect(span('2023-03-26T01:00Z')[0]).toBe('2023-03-26T04:00')
  })

  it('go to UTC and back, for each hour of a year and zones with and without summer time', () => {
    for (const zone of ['Europe/Kyiv', 'America/St_Johns', 'Asia/Shanghai', 'Australia/Lord_Howe']) {
      for (let utc = minutesOf(2023, 1, 1); utc < minutesOf(2024, 1, 1); utc += 7 * 60) {
        const wall = toWall(zone, utc)
        expect(toWall(zone, toUtc(zone, wall))).toBe(wall)
      }
    }
  })
})

describe('beforeBy', () => {
  const before = (text: string, day: string) => formatIso(beforeBy(text, spanOf(parseDate(day)!, 'UTC', 'UTC')[0])!)

  it('goes back by the calendar, to the last day of a month that has fewer', () => {
    expect(before('P1M', '2023-03-31')).toBe('2023-02-28')
    expect(before('P1M', '2023-04-01')).toBe('2023-03-01')
    expect(before('P1Y', '2024-02-29')).toBe('2023-02-28')
    expect(before('P1W2D', '2023-03-10')).toBe('2023-03-01')
    expect(before('P1DT6H', '2023-03-10')).toBe('2023-03-08T18:00')
  })

  it('knows no duration without a number, and none with a sign', () => {
    expect(['P', 'PT', '-P7D', 'P-7D', '7D', 'P7'].map((text) => beforeBy(text, 0))).toEqual(Array(6).fill(null))
  })
})

describe('backFrom', () => {
  const newest = minutesOf(2023, 4, 7) + DAY - 1

  it('counts whole days back from the newest date, that day with them', () => {
    expect(formatIso(backFrom('-P7D', newest)!)).toBe('2023-04-01')
    expect(formatIso(backFrom('-P1M', newest)!)).toBe('2023-03-08')
    expect(formatIso(backFrom('-PT24H', newest)!)).toBe('2023-04-07')
  })

  it.each(['P7D', '-P', '-PT', '-P7', '7D', '-P-7D', '-P9999Y'])('answers null for %s', (text) => {
    expect(backFrom(text, newest)).toBeNull()
  })
})

describe('binEdges', () => {
  it('begins weeks on Monday and cuts the ends at the range', () => {
    const edges = binEdges([minutesOf(2023, 2, 1), minutesOf(2023, 2, 21)], 'week').map(formatIso)
    expect(edges).toEqual(['2023-02-01', '2023-02-06', '2023-02-13', '2023-02-20', '2023-02-21'])
  })

  it('knows months and years', () => {
    expect(binEdges([minutesOf(2022, 12, 15), minutesOf(2023, 3, 1)], 'month').map(formatIso)).toEqual([
      '2022-12-15',
      '2023-01-01',
      '2023-02-01',
      '2023-03-01',
    ])
    expect(binEdges([minutesOf(2020, 1, 1), minutesOf(2022, 1, 1)], 'year')).toHaveLength(3)
  })
})

describe('isVaguerThan', () => {
  it('keeps an event that is known less exactly than the bin out of its bars', () => {
    expect(isVaguerThan('month', 'day')).toBe(true)
    expect(isVaguerThan('day', 'hour')).toBe(true)
    expect(isVaguerThan('month', 'week')).toBe(true)
    expect(isVaguerThan('month', 'month')).toBe(false)
    expect(isVaguerThan('minute', 'hour')).toBe(false)
  })
})
