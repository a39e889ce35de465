import { describe, expect, it } from 'vitest'
import { csvOfObjects, open } from './formats-in-test.ts'

const ROW: Record<string, string> = {
  id: '1',
  relid: 'AAA-2001-1-1-1',
  year: '2001',
  type_of_violence: '1',
  dyad_name: 'Government of A - Front B',
  side_a: 'Government of A',
  side_b: 'Front B',
  number_of_sources: '2',
  source_article: '',
  source_office: 'Post;Gazette',
  source_date: '2001-05-01;2001-05-02',
  source_headline: 'A battle; a second one;Two dead',
  where_prec: '2',
  where_coordinates: 'X village',
  where_description: 'near X village',
  latitude: '10.5',
  longitude: '20.5',
  country: 'Serbia (Yugoslavia)',
  date_prec: '1',
  date_start: '2001-05-01 00:00:00.000',
  date_end: '2001-05-01 00:00:00.000',
  deaths_a: '1',
  deaths_b: '0',
  deaths_civilians: '2',
  best: '3',
  high: '5',
  low: '3',
}
const COLUMNS = Object.keys(ROW)
const readOne = async (changes: Record<string, string>) => {
  const { events, problems, header } = await open(csvOfObjects(COLUMNS, [{ ...ROW, ...changes }]))
  return { event: events[0]!, problems, header }
}

it('columns are found by name, whatever their order and number', async () => {
  const shuffled = COLUMNS.toReversed().filter((name) => name !== 'relid')
  shuffled.splice(shuffled.indexOf('latitude'), 0, 'iso3')
  const { events } = await open(csvOfObjects(['', ...shuffled], [{ ...ROW, iso3: 'SRB', '': '17' }]))
  expect(events[0]).toMatchObject({ id: '1', point: [20.5, 10.5], country: 'SRB', place: 'X village' })
  expect(events[0]!.more['column 1']).toBe('17')
})

it('the first vintages called the figures best_est, low_est and high_est', async () => {
  const columns = COLUMNS.map((name) => (['best', 'low', 'high'].includes(name) ? `${name}_est` : name))
  const { events } = await open(csvOfObjects(columns, [{ ...ROW, best_est: '3', low_est: '2', high_est: '5' }]))
  expect(events[0]!.claims[0]).toMatchObject({ low: 2, best: 3, high: 5 })
})

it('figures are claims of UCDP: the range first, then each side and civilians where above zero', async () => {
  const { event } = await readOne({})
  const claim = { claimant: 'UCDP', measure: 'killed', per: 'event' }
  expect(event.claims).toEqual([
    { ...claim, low: 3, best: 3, high: 5 },
    { ...claim, about: 'Government of A', best: 1 },
    { ...claim, civilian: true, best: 2 },
  ])
})

it('a range upside down is reported, never turned round', async () => {
  const { event, problems } = await readOne({ low: '9', best: '5', high: '2' })
  expect(event.claims[0]).toEqual({ claimant: 'UCDP', measure: 'killed', per: 'event', best: 5 })
  expect(problems.map(({ field, where }) => [field, where])).toEqual([['low', 'claim 1 of line 2']])
  const other = await readOne({ low: '3', best: '9', high: '5' })
  expect(other.event.claims[0]).toMatchObject({ low: 3, best: 9, high: 5 })
  expect(other.problems.map(({ reason }) => reason)).toEqual(['best does not lie between low and high'])
})

it('a figure that is no number is reported', async () => {
  const { event, problems } = await readOne({ best: 'many' })
  expect(event.claims[0]).toMatchObject({ low: 3, high: 5 })
  expect(event.claims[0]!.best).toBeUndefined()
  expect(problems[0]).toMatchObject({ field: 'best', value: 'many', outcome: 'mended' })
})

it.each([
  ['1', 'battle', ['participant', 'participant']],
  ['2', 'battle', ['participant', 'participant']],
  ['3', 'civilians', ['initiator', 'target']],
])('type of violence %s is %s', async (type_of_violence, kind, roles) => {
  const { event } = await readOne({ type_of_violence })
  expect(event.kind).toBe(kind)
  expect(event.actors.map(({ role }) => role)).toEqual(roles)
})

describe('dates', () => {
  it.each([
    ['2001-05-01', '2001-05-01', '1', '2001-05-01', undefined],
    ['2001-05-01', '2001-05-09', '2', '2001-05-01', '2001-05-09'],
    ['2001-05-01', '2001-05-31', '4', '2001-05', undefined],
    ['2001-05-01', '2001-05-31', '2', '2001-05-01', '2001-05-31'],
    ['2001-05-02', '2001-05-31', '4', '2001-05-02', '2001-05-31'],
    ['2001-01-01', '2001-12-31', '5', '2001', undefined],
    ['2000-02-01', '2000-02-29', '4', '2000-02', undefined],
    ['2001-01-01', '2001-05-31', '5', '2001-01', '2001-05'],
  ])('%s to %s, precision %s: %s to %s', async (date_start, date_end, date_prec, start, end) => {
    const { event } = await readOne({ date_start, date_end, date_prec })
    expect([event.start?.text, event.end?.text]).toEqual([start, end])
  })

  it('a year 2202 is reported, not drawn', async () => {
    const { event, problems } = await readOne({ date_start: '2202-05-01 00:00:00.000', date_end: '' })
    expect(event.start).toBeNull()
    const slip = problems.find(({ reason }) => reason.includes('more than ten years ahead'))
    expect(slip).toMatchObject({ field: 'start', outcome: 'mended', where: 'line 2', id: '1' })
  })
})

describe('sources', () => {
  const sourcesOf = async (changes: Record<string, string>) => {
    const { event, header } = await readOne(changes)
    return event.sources.map((id) => {
      const { id: _, ...said } = header.sources.find((source) => source.id === id)!
      return said
    })
  }

  it('of parallel lists keep to what can be matched: a headline that holds a semicolon is put to no office', async () => {
    expect(await sourcesOf({})).toEqual([
      { publisher: 'Post', published: '2001-05-01' },
      { publisher: 'Gazette', published: '2001-05-02' },
    ])
    expect(await sourcesOf({ source_headline: 'One;Two' })).toMatchObject([{ title: 'One' }, { title: 'Two' }])
  })

  it('of old rows are the article’s words', async () => {
    const source_article = 'Reuters 1989-05-17 "ANGOLAN UNITA REBELS'
    const none = { source_office: '', source_date: '', source_headline: '' }
    expect(await sourcesOf({ ...none, source_article })).toEqual([{ title: source_article }])
    expect(await sourcesOf({ ...none, source_article: '' })).toEqual([])
  })

  it('that were not counted (−1) are not counted here', async () => {
    expect((await readOne({ number_of_sources: '-1' })).event.more['number_of_sources']).toBeUndefined()
    expect((await readOne({})).event.more['number_of_sources']).toBe(2)
  })
})

it('the API’s page is read, and said to be one page', async () => {
  const record = { ...ROW, id: 7, latitude: 10.5, longitude: 20.5, best: 3, low: 3, high: 5, type_of_violence: 1 }
  const page = {
    TotalCount: 3,
    TotalPages: 2,
    PreviousPageUrl: '',
    NextPageUrl: 'https://a.org/2',
    Result: [record, null],
  }
  const { events, rejected, problems } = await open(JSON.stringify(page))
  expect(events[0]).toMatchObject({ id: '7', point: [20.5, 10.5], start: { text: '2001-05-01' } })
  expect(events[0]!.claims[0]).toMatchObject({ low: 3, best: 3, high: 5 })
  expect(rejected).toBe(1)
  expect(problems.map(({ where, reason }) => `${where}: ${reason}`)).toEqual([
    "record 2: 'null' stands where a record of names and values belongs",
    'file: This is one page of 2: 2 of 3 records',
  ])
})

it('half a place is reported, and the event kept', async () => {
  const { event, problems } = await readOne({ longitude: '' })
  expect(event.point).toBeNull()
  expect(problems).toMatchObject([{ field: 'longitude', outcome: 'mended', id: '1', where: 'line 2' }])
})

it('an actor whose name is longer than an id keeps its name', async () => {
  const side_a = Array.from({ length: 30 }, (_, i) => `Government of ${i}`).join(', ')
  const { event, header, problems } = await readOne({ side_a })
  expect(header.actors.find(({ id }) => id === event.actors[0]!.actor)!.name).toBe(side_a)
  expect(event.claims[1]!.about).toBe(event.actors[0]!.actor)
  expect(problems).toEqual([])
})
