import { expect, it } from 'vitest'
import { clockTimes } from './clocks.tsx'

const ZONES = ['UTC', 'Europe/Kyiv', 'Europe/Minsk', 'Europe/Moscow', 'Asia/Shanghai']
const times = (iso: string, zones = ZONES) =>
  clockTimes(zones, Date.parse(iso)).map(({ place, time }) => `${place} ${time}`)

it('clocks are right on both sides of the change to summer time, which Minsk and Moscow do not make', () => {
  expect(times('2023-03-26T00:59:59Z')).toEqual([
    'UTC 00:59',
    'Kyiv 02:59',
    'Minsk 03:59',
    'Moscow 03:59',
    'Beijing 08:59',
  ])
  expect(times('2023-03-26T01:00:00Z')).toEqual([
    'UTC 01:00',
    'Kyiv 04:00',
    'Minsk 04:00',
    'Moscow 04:00',
    'Beijing 09:00',
  ])
})

it('a clock that shows another day says which', () => {
  expect(times('2023-02-27T16:30:00Z')).toContain('Beijing Tue 00:30')
  expect(times('2023-02-28T04:30:00Z', ['Asia/Shanghai', 'America/New_York'])).toEqual([
    'Beijing 12:30',
    'New York Mon 23:30',
  ])
})
