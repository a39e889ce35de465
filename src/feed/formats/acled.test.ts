import { describe, expect, it } from 'vitest'
import { csvOfObjects, open } from './formats-in-test.ts'

// ACLED forbids to pass its records on: these are made up, in its shapes.
const ROW: Record<string, string> = {
  event_id_cnty: 'XYZ1',
  event_date: '16 February 2024',
  year: '2024',
  time_precision: '1',
  disorder_type: 'Political violence',
  event_type: 'Battles',
  sub_event_type: 'Armed clash',
  actor1: 'Military Forces of Atlantis (2015-)',
  assoc_actor_1: 'Harbour Guard; Coast Militia',
  actor2: 'Sea Front',
  assoc_actor_2: '',
  iso: '516',
  region: 'Southern Africa',
  country: 'Namibia',
  admin1: 'Khomas',
  admin2: 'North',
  location: 'Windhoek',
  latitude: '-22.5600',
  longitude: '17.0800',
  geo_precision: '1',
  source: 'Harbour News; The "Evening" Post',
  source_scale: 'National',
  notes: 'On 16 February, both sides\nfought at the harbour.',
  fatalities: '3',
  tags: '',
  timestamp: '1708400000',
}
const GENERATIONS = {
  'up to 2016':
    'GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES',
  '2019 to 2022':
    'data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3',
  'from 2023':
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp',
  'a re-export': 'event_date,event_type,latitude,longitude,fatalities',
}
const NAMES: Record<string, string> = { ally_actor_1: 'assoc_actor_1', ally_actor_2: 'assoc_actor_2' }

function file(header: string, rows: readonly Record<string, string>[]): string {
  const columns = header.split(',')
  const named = rows.map((row) =>
    Object.fromEntries(
      columns.map((column) => {
        const name = column.toLowerCase()
        return [column, row[NAMES[name] ?? name] ?? '']
      }),
    ),
  )
  return csvOfObjects(columns, named)
}
const last = GENERATIONS['from 2023']
const readOne = async (changes: Record<string, string>) => (await open(file(last, [{ ...ROW, ...changes }]))).events[0]!

describe.each(Object.entries(GENERATIONS))('the header of %s', (name, header) => {
  it('opens with date, place and figure', async () => {
    const { events, problems } = await open(file(header, [ROW, { ...ROW, event_id_cnty: 'XYZ2', fatalities: '0' }]))
    expect(events.length).toBe(2)
    const [event] = events
    expect(event).toMatchObject({ kind: 'battle', start: { text: '2024-02-16' }, point: [17.08, -22.56] })
    expect(event!.claims).toEqual([{ claimant: 'ACLED', measure: 'killed', per: 'event', best: 3 }])
    expect(problems.filter(({ where }) => where !== 'file')).toEqual([])
    if (name === 'a re-export') return
    expect(event).toMatchObject({ id: 'XYZ1', place: 'Windhoek', country: 'NAM', precision: 'settlement' })
    expect(event!.actors).toEqual(
      ['Military Forces of Atlantis (2015-)', 'Sea Front', 'Harbour Guard', 'Coast Militia'].map((actor) => ({
        actor,
        role: 'participant',
      })),
    )
    expect(event!.sources).toEqual(['Harbour News', 'The "Evening" Post'].map(() => expect.any(String)))
    expect(event!.summary).toBe('On 16 February, both sides\nfought at the harbour.')
  })
})

describe('the API', () => {
  it('says every value as a text', async () => {
    const answer = { status: 200, success: true, count: 1, data: [ROW], filename: '' }
    const { events } = await open(JSON.stringify(answer))
    expect(events[0]).toMatchObject({ id: 'XYZ1', start: { text: '2024-02-16' }, claims: [{ best: 3 }] })
  })
})

it('no fatalities are no claim, kept as written and said once', async () => {
  const rows = ['0', '0', ''].map((fatalities, i) => ({ ...ROW, event_id_cnty: `X${i}`, fatalities }))
  const { events, problems } = await open(file(last, rows))
  expect(events.map(({ claims }) => claims.length)).toEqual([0, 0, 0])
  expect(events.map(({ more }) => more['fatalities'])).toEqual([0, 0, undefined])
  expect(problems.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^2 records say 0 fatalities/)])
})

it.each([
  ['Battles', 'Armed clash', '', 'battle', undefined],
  ['Battle-No change of territory', '', '', 'battle', undefined],
  ['Explosions/Remote violence', 'Air/drone strike', 'A drone struck a depot.', 'strike', 'drone'],
  ['Explosions/Remote violence', 'Air/drone strike', 'Aircraft bombed it.', 'strike', 'air'],
  ['Explosions/Remote violence', 'Air/drone strike', '', 'strike', 'air'],
  ['Explosions/Remote violence', 'Shelling/artillery/missile attack', 'A missile hit it.', 'strike', 'missile'],
  ['Explosions/Remote violence', 'Shelling/artillery/missile attack', 'Shelled.', 'strike', 'artillery'],
  ['Explosions/Remote violence', 'Remote explosive/landmine/IED', '', 'strike', 'other'],
  ['Remote violence', '', '', 'strike', undefined],
  ['Violence against civilians', 'Attack', '', 'civilians', undefined],
  ['Protests', 'Peaceful protest', '', 'other', undefined],
  ['Riots', 'Mob violence', '', 'other', undefined],
  ['Strategic developments', 'Agreement', '', 'talks', undefined],
  ['Strategic developments', 'Arrests', '', 'other', undefined],
  ['Strategic developments', 'Non-violent transfer of territory', '', 'other', undefined],
])('%s, %s (%s) is %s, %s', async (event_type, sub_event_type, notes, kind, weapon) => {
  const event = await readOne({ event_type, sub_event_type, notes })
  expect([event.kind, event.weapon]).toEqual([kind, weapon])
  expect(event.subkind).toBe(sub_event_type || event_type)
})

it('what is known to the month says so', async () => {
  expect((await readOne({ time_precision: '3' })).start).toMatchObject({ text: '2024-02', precision: 'month' })
})

it('a place known to the region says so', async () => {
  expect((await readOne({ geo_precision: '3' })).precision).toBe('region')
  expect((await readOne({ geo_precision: '2' })).precision).toBe('district')
})

it('Kosovo, which has no number in ISO, is Kosovo', async () => {
  expect((await readOne({ country: 'Kosovo', iso: '0' })).country).toBe('XKX')
})

it('dates of older exports are read in their order', async () => {
  const dates = ['26/09/2014', '05/03/2014', '01-January-2015', '16 February 2024']
  const { events } = await open(
    file(
      last,
      dates.map((event_date, i) => ({ ...ROW, event_date, event_id_cnty: `${i}` })),
    ),
  )
  expect(events.map(({ start }) => start!.text)).toEqual(['2014-09-26', '2014-03-05', '2015-01-01', '2024-02-16'])
})
