import { expect, it } from 'vitest'
import { DAY, minutesOf } from '../model/time.ts'
import { labelTicks } from './label-ticks.ts'

const labels = (ticks: number[]) => ticks.map(labelTicks(ticks))
const FEB_28 = minutesOf(2023, 2, 28)

it('within a day the ticks are times, and midnight is its day', () => {
  expect(labels([FEB_28, FEB_28 + 360, FEB_28 + 720, FEB_28 + 1080])).toEqual(['28 Feb', '06:00', '12:00', '18:00'])
})

it('days are days, months are months, and January is its year', () => {
  expect(labels([FEB_28, FEB_28 + 7 * DAY])).toEqual(['28 Feb', '7 Mar'])
  expect(labels([minutesOf(2022, 11, 1), minutesOf(2022, 12, 1), minutesOf(2023, 1, 1)])).toEqual([
    'Nov',
    'Dec',
    '2023',
  ])
})

it('where years pass between ticks each is its year', () => {
  expect(labels([minutesOf(2020, 1, 1), minutesOf(2022, 1, 1)])).toEqual(['2020', '2022'])
})
