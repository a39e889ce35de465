import { expect, it } from 'vitest'
import { DAY, type Span } from '../../model/time.ts'
import type { VisitItem } from '../../query/answer.ts'
import { joinTours, shareBar } from './tours.ts'

function visit(id: string, from: number, to: number, more: Partial<VisitItem> = {}): VisitItem {
  return {
    row: 0,
    id,
    title: id,
    kind: 'visit',
    span: [from * DAY, to * DAY],
    precision: 'day',
    isReportDate: false,
    tally: false,
    isSoft: false,
    visitors: [],
    hosts: [],
    persons: ['wang'],
    ...more,
  }
}
const traveller = (item: VisitItem) => item.persons[0]
const ids = (items: readonly VisitItem[]) =>
  joinTours(items, traveller).map(({ stops }) => stops.map(({ id }) => id).join('+'))

it('stops of one traveller at most two days apart are one tour', () => {
  expect(ids([visit('a', 1, 2), visit('b', 3, 4), visit('c', 6, 7)])).toEqual(['a+b', 'c'])
})

it('another traveller in between breaks no tour', () => {
  expect(ids([visit('a', 1, 2), visit('x', 1, 3, { persons: ['li'] }), visit('b', 2, 3)])).toEqual(['a+b', 'x'])
})

it('calls, imprecise dates and unknown travellers stand alone', () => {
  const items = [visit('a', 1, 2), visit('call', 2, 3, { kind: 'call' }), visit('soft', 2, 3, { isSoft: true })]
  expect(ids([...items, visit('nobody', 2, 3, { persons: [] }), visit('b', 2, 3)])).toEqual([
    'a+b',
    'call',
    'soft',
    'nobody',
  ])
})

it('a tour lasts until its longest stop ends', () => {
  const [tour] = joinTours([visit('long', 1, 9), visit('within', 2, 3), visit('after', 10, 11)], traveller)
  expect(tour?.span).toEqual([DAY, 11 * DAY])
  expect(tour?.stops).toHaveLength(3)
})

const share = (stops: VisitItem[], within: Span = [0, 100 * DAY]) =>
  shareBar(stops, (at) => at / DAY, within).map(({ stop, x0, x1 }) => [stop.id, x0, x1])

it('a stop within another is drawn over it', () => {
  expect(share([visit('long', 1, 5), visit('within', 2, 3)])).toEqual([
    ['long', 1, 2],
    ['within', 2, 3],
    ['long', 3, 5],
  ])
})

it('stops of the same days share them evenly', () => {
  expect(share([visit('a', 1, 2), visit('b', 1, 2)])).toEqual([
    ['a', 1, 1.5],
    ['b', 1.5, 2],
  ])
})

it('what lies outside the axis is cut off, and a day between stops stays empty', () => {
  expect(share([visit('a', -3, 2), visit('b', 3, 120)])).toEqual([
    ['a', 0, 2],
    ['b', 3, 100],
  ])
})
