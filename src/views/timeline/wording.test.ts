import { expect, it } from 'vitest'
import { DAY } from '../../model/time.ts'
import type { VisitItem } from '../../query/answer.ts'
import { actorNames } from '../actors.ts'
import { type LaneView, nameOfVisit, shortName, wordings } from './wording.ts'

const names = actorNames([
  { id: 'belarus', name: 'Belarus', code: 'BLR' },
  { id: 'lukashenko', name: 'Alexander Lukashenko', kind: 'person', of: 'belarus' },
  { id: 'china', name: 'China', code: 'CHN' },
  { id: 'wang', name: 'Wang Yi', kind: 'person', of: 'china' },
  { id: 'eu', name: 'European Union' },
  { id: 'leyen', name: 'Ursula von der Leyen', kind: 'person', of: 'eu' },
  { id: 'michel', name: 'Charles Michel', kind: 'person', of: 'eu' },
  { id: 'borrell', name: 'Josep Borrell', kind: 'person', of: 'eu' },
  { id: 'bellen', name: 'Alexander Van der Bellen', kind: 'person' },
  { id: 'king', name: 'King Charles III', kind: 'person' },
])
const lane = (actor: string, isShared = false): LaneView => ({ names, actor, by: 'visitor', isShared })

// 28 February 2023.
const FROM = 19416 * DAY
function visit(more: Partial<VisitItem>): VisitItem {
  return {
    row: 0,
    id: 'v',
    title: 'Lukashenko visits Beijing',
    kind: 'visit',
    span: [FROM, FROM + 3 * DAY],
    precision: 'day',
    isReportDate: false,
    tally: false,
    isSoft: false,
    place: 'Beijing',
    origin: 'Minsk',
    visitors: ['belarus'],
    hosts: ['china'],
    persons: ['lukashenko'],
    ...more,
  }
}
const alone = (stop: VisitItem) => ({ stops: [stop], span: stop.span })

it('a label shortens from the traveller to the place', () => {
  expect(wordings(alone(visit({})), lane('belarus'), undefined)).toEqual(['Lukashenko → Beijing', 'Beijing'])
})

it('what is looked at says the whole journey first', () => {
  const stop = visit({})
  expect(wordings(alone(stop), lane('belarus'), stop).slice(0, 2)).toEqual([
    'Lukashenko: Minsk → Beijing, 28 Feb – 2 Mar 2023',
    'Lukashenko: Minsk → Beijing',
  ])
})

it('in a shared lane the actor travels, and no label leaves it out', () => {
  for (const text of wordings(alone(visit({})), lane('belarus', true), undefined)) expect(text).toContain('Belarus')
})

it('in the lane of a host no label leaves the traveller out', () => {
  const view: LaneView = { names, actor: 'china', by: 'host', isShared: false }
  expect(wordings(alone(visit({})), view, undefined)).toEqual(['Lukashenko → Beijing', 'Lukashenko'])
})

it('a tour names its places in order, once each, and drops the last first', () => {
  const stops = ['Paris', 'Rome', 'Rome', 'Munich'].map((place, i) =>
    visit({ id: place + i, place, persons: ['wang'] }),
  )
  expect(wordings({ stops, span: [0, 1] }, lane('china'), undefined).slice(0, 3)).toEqual([
    'Wang Yi → Paris, Rome, Munich',
    'Wang Yi → Paris, Rome …',
    'Wang Yi → Paris …',
  ])
})

it('a call says with whom, and never travels', () => {
  const call = visit({ kind: 'call', persons: ['wang', 'lukashenko'], visitors: [], hosts: [], place: 'Beijing' })
  expect(wordings(alone(call), lane('china'), call)).toEqual(['Wang Yi: call with Belarus', 'call with Belarus'])
})

it('a meeting that nobody travelled to has no arrow', () => {
  const { origin: _, ...talks } = visit({ visitors: [], hosts: [], place: 'Munich' })
  expect(wordings(alone(talks), lane('belarus'), undefined)).toEqual(['Lukashenko, Munich', 'Munich'])
})

it('a delegation of three is one and others', () => {
  const summit = visit({ visitors: ['eu'], persons: ['michel', 'leyen', 'borrell'] })
  expect(wordings(alone(summit), lane('eu'), undefined)[0]).toBe('Michel and others → Beijing')
})

it('a short name keeps particles, numerals and the order of names', () => {
  const short = ['leyen', 'bellen', 'wang', 'king', 'eu', 'nobody'].map((id) => shortName(id, names))
  expect(short).toEqual(['Von der Leyen', 'Van der Bellen', 'Wang Yi', 'Charles III', 'European Union', 'nobody'])
})

it('the accessible name says title, dates, origin and host', () => {
  expect(nameOfVisit(visit({}), names)).toBe('Lukashenko visits Beijing, 28 Feb – 2 Mar 2023, Minsk → Beijing, China')
})
