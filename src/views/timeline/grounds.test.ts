import { expect, it } from 'vitest'
import type { VisitItem } from '../../query/answer.ts'
import { groundsOf } from './grounds.ts'
import { type Wish, placeLabels } from './place-labels.ts'

const stop = (id: string, more: Partial<VisitItem> = {}): VisitItem => ({
  row: 0,
  id,
  title: id,
  kind: 'visit',
  span: [0, 1],
  precision: 'day',
  isReportDate: false,
  tally: false,
  isSoft: false,
  visitors: [],
  hosts: [],
  persons: [],
  ...more,
})
const segment = (x0: number, x1: number, of: VisitItem) => ({ stop: of, x0, x1 })

it('stops drawn alike are one ground, and what is drawn otherwise begins another', () => {
  const [a, b, c] = [stop('a'), stop('b'), stop('c', { kind: 'talks' })]
  expect(groundsOf([segment(0, 40, a), segment(40, 100, b), segment(100, 130, c)], undefined, null)).toEqual([
    { x0: 0, x1: 100, on: 'hue', isSoft: false },
    { x0: 100, x1: 130, on: 'paper', isSoft: false },
  ])
})

it('the highlight is a ground of its own, and the first where its stop is looked at', () => {
  const [a, b] = [stop('a'), stop('b')]
  expect(groundsOf([segment(0, 90, a), segment(90, 130, b)], b, 'b')).toEqual([
    { x0: 90, x1: 130, on: 'highlight', isSoft: false },
    { x0: 0, x1: 90, on: 'hue', isSoft: false },
  ])
})

it('nothing is written on a call, nor over a pause between two stops', () => {
  expect(groundsOf([segment(0, 10, stop('call', { kind: 'call' }))], undefined, null)).toEqual([])
  expect(groundsOf([segment(0, 40, stop('a')), segment(50, 90, stop('b'))], undefined, null)).toHaveLength(2)
})

const full = (more: Partial<Wish>): Wish => ({
  x0: 0,
  x1: 200,
  row: 0,
  rank: 0,
  wordings: [
    { text: 'Minsk → Beijing', width: 150 },
    { text: 'Beijing', width: 60 },
  ],
  grounds: [{ x0: 0, x1: 200, on: 'hue', isSoft: false }],
  ...more,
})
const plot = { x0: 0, x1: 200 }

it('a bar that fills the plot carries its label, which says what it stands on', () => {
  expect(placeLabels([full({})], plot)).toEqual([
    { text: 'Minsk → Beijing', side: 'inside', on: 'hue', x0: 8, x1: 158 },
  ])
})

it('on soft ends nothing is written: the label stands in the opaque middle, in fewer words if need be', () => {
  const [label] = placeLabels([full({ grounds: [{ x0: 0, x1: 200, on: 'hue', isSoft: true }] })], plot)
  expect(label).toMatchObject({ text: 'Beijing', x0: 70, x1: 130 })
})

it('a bar without ground for a label has none', () => {
  expect(placeLabels([full({ grounds: [] })], plot)).toEqual([null])
})
