import { expect, test } from 'vitest'
import { minutesOf } from '../../model/time.ts'
import { actorsInWords, kindsInWords, rangeInWords, zonePlace } from './line.ts'

const window = [minutesOf(2023, 2, 1), minutesOf(2023, 4, 1)] as const
const summary = { shown: 374, total: 374, earlier: 2, later: 11, undated: 0, notOnMap: 81 }
const actors = ['Belarus', 'China', 'Iran', 'Russia', 'Ukraine'].map((name) => ({ id: name.toLowerCase(), name }))

test('while no range is set the line says how many events lie outside of the axis', () => {
  expect(rangeInWords(window, false, summary)).toBe('1 Feb – 31 Mar 2023 and 13 outside')
})

test('undated events are said apart, since they lie on no side of the axis', () => {
  expect(rangeInWords(window, false, { ...summary, undated: 2 })).toBe('1 Feb – 31 Mar 2023 and 13 outside, 2 undated')
})

test('a range that is set has nothing outside', () => {
  expect(rangeInWords(window, true, summary)).toBe('1 Feb – 31 Mar 2023')
})

test('actors are named, and joined by "and" where all of them are asked for together', () => {
  expect(actorsInWords([], false, actors)).toBe('all actors')
  expect(actorsInWords(['belarus', 'china'], false, actors)).toBe('Belarus, China')
  expect(actorsInWords(['belarus', 'china'], true, actors)).toBe('Belarus and China together')
  expect(actorsInWords(['belarus', 'nobody'], false, actors)).toBe('Belarus, nobody')
})

test('of many actors three are named and the others counted', () => {
  expect(
    actorsInWords(
      actors.map(({ id }) => id),
      false,
      actors,
    ),
  ).toBe('Belarus, China, Iran and 2 more')
})

test('a kind that this version does not know stands for itself', () => {
  expect(kindsInWords(['strike', 'parade'])).toBe('Strike, parade')
})

test('a zone is named by its place', () => {
  expect(zonePlace('Europe/Kyiv')).toBe('Kyiv')
  expect(zonePlace('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  expect(zonePlace('UTC')).toBe('UTC')
})
