import { describe, expect, it } from 'vitest'
import { mercator } from '../../model/geo.ts'
import { type Span, minutesOf } from '../../model/time.ts'
import type { EventRow } from '../../query/answer.ts'
import type { Arc } from '../../query/map-answer.ts'
import { arcLines, calloutLines, cut, distanceKm, shapeLines, shortDate } from './labels.ts'

const axis: Span = [minutesOf(2023, 2, 1), minutesOf(2023, 4, 1)]
const row: EventRow = {
  row: 0,
  id: 'lukashenko-beijing',
  title: 'Lukashenko visits Beijing',
  kind: 'visit',
  span: [minutesOf(2023, 2, 28), minutesOf(2023, 3, 3)],
  precision: 'day',
  isReportDate: false,
  place: 'Beijing',
  tally: false,
}
const [x0, y0] = mercator([27.56, 53.9])
const [x1, y1] = mercator([116.39, 39.91])
const arc: Arc = {
  event: row,
  x0,
  y0,
  x1,
  y1,
  origin: 'Minsk',
  host: 'Beijing',
  persons: ['lukashenko'],
  visitors: ['belarus'],
}

describe('labels', () => {
  it('leave out the year where the whole axis lies in it, and say it elsewhere', () => {
    expect(shortDate(row, axis)).toBe('28 Feb – 2 Mar')
    expect(shortDate(row, [minutesOf(2022, 2, 1), axis[1]])).toBe('28 Feb – 2 Mar 2023')
    expect(shortDate({ span: null, precision: 'day' }, axis)).toBe('undated')
  })

  it('say of a visit who, from where to where, when and how far', () => {
    expect(arcLines(arc, axis, () => 'Alexander Lukashenko')).toEqual([
      'Alexander Lukashenko, Minsk → Beijing',
      '28 Feb – 2 Mar, 6,500 km',
    ])
    expect(arcLines({ ...arc, persons: [], visitors: ['a', 'b'] }, axis, (id) => id)[0]).toBe('a +1, Minsk → Beijing')
  })

  it('say of a mark where, when and what', () => {
    expect(calloutLines({ ...row, short: 'Visit to Beijing' }, axis)).toEqual([
      'Beijing, 28 Feb – 2 Mar',
      'Visit to Beijing',
    ])
  })

  it('say on a narrow map what and when', () => {
    expect(calloutLines({ ...row, short: 'Visit to Beijing' }, axis, true)).toEqual([
      'Visit to Beijing',
      '28 Feb – 2 Mar',
    ])
    expect(calloutLines({ ...row, title: 'The president of Belarus visits Beijing' }, axis, true)[0]).toBe(
      'The president of …',
    )
  })

  it('say the error of a front line once', () => {
    const shape = { id: 'f', line: 'front', kind: 'front', precision: 'day', from: minutesOf(2023, 3, 31) } as const
    const geometry = { type: 'Point', coordinates: [0, 0] } as const
    expect(shapeLines({ ...shape, geometry, label: 'Front line, ± 10 km', errorKm: 10 })).toEqual([
      'Front line',
      '31 Mar 2023',
      '± 10 km',
    ])
  })

  it('are cut at a word', () => {
    expect(cut('short', 10)).toBe('short')
    expect(cut('Drone sabotage of a Russian A-50', 20)).toBe('Drone sabotage of a …')
  })
})

it('measures along the globe', () => {
  expect(distanceKm([27.56, 53.9], [116.39, 39.91])).toBeGreaterThan(6400)
  expect(distanceKm([27.56, 53.9], [116.39, 39.91])).toBeLessThan(6600)
  expect(distanceKm([179, 0], [-179, 0])).toBeCloseTo(222.4, 0)
})
