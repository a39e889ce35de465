import { describe, expect, it } from 'vitest'
import { isoOf, styleOf } from './dates.ts'

const one = (text: string): string | null => isoOf(text, styleOf([text]))

describe('every spelling of a date in the wild', () => {
  it.each([
    ['2014-01-22 00:00:00.000', '2014-01-22'],
    ['2014-01-22', '2014-01-22'],
    ['2014-01', '2014-01'],
    ['2014', '2014'],
    ['2014-1-2', '2014-01-02'],
    ['2024-01-01T10:30:00Z', '2024-01-01T10:30:00Z'],
    ['2024-01-01T00:00:00Z', '2024-01-01'],
    ['2024-01-01 10:30 UTC', '2024-01-01T10:30Z'],
    ['01-January-2015', '2015-01-01'],
    ['16 February 2024', '2024-02-16'],
    ['16th of February', null],
    ['Feb 16, 2024', '2024-02-16'],
    ['February 16th 2024', '2024-02-16'],
    ['16-Feb-24', '2024-02-16'],
    ['Sept 3 2021', '2021-09-03'],
    ['February 2024', '2024-02'],
    ['24 лютого 2022', '2022-02-24'],
    ['24 февраля 2022', '2022-02-24'],
    ['24. Februar 2022', '2022-02-24'],
    ['24 de febrero de 2022', '2022-02-24'],
    ['20220224', '2022-02-24'],
    ['20220224053000', '2022-02-24T05:30:00'],
    ['02/24/2022', '2022-02-24'],
    ['26/09/2014', '2014-09-26'],
    ['26/9/2014 14:05', '2014-09-26T14:05'],
    ['2/24/2022 5:07:09 PM', '2022-02-24T17:07:09'],
    ['2/24/2022 12:07 AM', '2022-02-24T00:07'],
    ['25.03.22', '2022-03-25'],
    ['25.03.98', '1998-03-25'],
    ['2022/02/24', '2022-02-24'],
    ['2022.02.24 06:00', '2022-02-24T06:00'],
    ['1645678800', '2022-02-24T05:00:00.000Z'],
    ['1645678800000', '2022-02-24T05:00:00.000Z'],
    ['1645678800.0', '2022-02-24T05:00:00.000Z'],
    ['Thu, 24 Feb 2022 05:00:00 GMT', '2022-02-24T05:00:00Z'],
    ['Thu, 24 Feb 2022 05:00:00 +0200', '2022-02-24T05:00:00+0200'],
    ['24 Feb 2022 05:00:00 EST', '2022-02-24T05:00:00-05:00'],
    ['', null],
    ['spring', null],
    ['12', null],
    ['24/24/2022', null],
    ['2022-02-24 at noon', null],
  ])('%j', (text, iso) => expect(one(text)).toBe(iso))
})

describe('day and month', () => {
  const read = (...texts: string[]): unknown[] => {
    const style = styleOf(texts)
    return [style.certainty, ...texts.map((text) => isoOf(text, style))]
  }

  it('are told apart for the whole column', () => {
    expect(read('6/6/2022', '3/4/2022', '02/24/2022')).toEqual(['said', '2022-06-06', '2022-03-04', '2022-02-24'])
    expect(read('6/6/2022', '3/4/2022', '26/09/2014')).toEqual(['said', '2022-06-06', '2022-04-03', '2014-09-26'])
  })

  it('a date that contradicts its column is not turned round', () => {
    expect(read('02/24/2022', '02/25/2022', '26/09/2022')).toEqual(['said', '2022-02-24', '2022-02-25', null])
  })

  it('are guessed where no date tells: dots are days first, else what varies more is the day', () => {
    expect(read('05.03.22')).toEqual(['guessed', '2022-03-05'])
    expect(read('3/1/2022', '3/5/2022', '3/9/2022')).toEqual(['guessed', '2022-03-01', '2022-03-05', '2022-03-09'])
    expect(read('1/3/2022', '5/3/2022', '9/3/2022')).toEqual(['guessed', '2022-03-01', '2022-03-05', '2022-03-09'])
    expect(read('5/3/2022')).toEqual(['guessed', '2022-05-03'])
  })

  it('are no question in other spellings', () => {
    expect(read('2022-05-03', '3 May 2022')[0]).toBe('plain')
  })
})

it('midnight is no time of day where every time is midnight, and one where some is not', () => {
  const midnight = '2022-02-24 00:00:00'
  expect(isoOf(midnight, styleOf([midnight, '2022-02-25 00:00:00']))).toBe('2022-02-24')
  expect(isoOf(midnight, styleOf([midnight, '2022-02-25 05:30:00']))).toBe(midnight)
})
