import { describe, expect, it } from 'vitest'
import { CONTEXT_KINDS, KINDS } from '../model/event.ts'
import { bytesOf, feature, lines, read, readOne } from './feed-in-test.ts'
import { readFeed } from './read-feed.ts'

describe('id', () => {
  it('missing: derived from the content, so that the same record keeps its id between loads and places', () => {
    const one = feature({ title: 'One' }, { id: undefined })
    const two = feature({ title: 'Two' }, { id: undefined })
    const swapped = {
      properties: { start: '2023-02-10', title: 'One', kind: 'other' },
      geometry: null,
      type: 'Feature',
    }
    const idsOf = (features: object[]): string[] => read(features).events.map(({ id }) => id)
    const [idOfOne, idOfTwo] = idsOf([one, two])
    expect(idOfOne).not.toBe(idOfTwo)
    expect(idsOf([two, swapped])).toEqual([idOfTwo, idOfOne])
    expect(read([one, two]).problems).toEqual([])
  })

  it('missing in two records that say the same: both are kept, the second is reported', () => {
    const same = feature({}, { id: undefined })
    const { events, problems, duplicates } = read([same, same, same])
    expect(new Set(events.map(({ id }) => id)).size).toBe(3)
    expect(duplicates).toBe(0)
    expect(lines(problems)).toEqual(['feature 2 · id · noted', 'feature 3 · id · noted'])
  })

  it('missing: properties.id counts, and numbers are ids', () => {
    const { event } = readOne({ id: 17 }, { id: undefined })
    expect(event).toMatchObject({ id: '17', more: {} })
    expect(readOne({}, { id: 0 }).event.id).toBe('0')
  })

  it('duplicate: the later record wins and the earlier is reported', () => {
    const features = [feature({ title: 'Earlier' }), feature({}, { id: 'two' }), feature({ title: 'Later' })]
    const { events, problems, duplicates, records } = read(features)
    expect(events.map(({ title }) => title)).toEqual(['A title', 'Later'])
    expect({ duplicates, records }).toEqual({ duplicates: 1, records: 3 })
    expect(lines(problems)).toEqual(['feature 1 · id · rejected'])
    expect(problems[0]!.reason).toBe("The id 'one' is used again by feature 3, which replaces this record")
  })
})

describe('kind', () => {
  it('every id of the list is taken as it is, front and control among them', () => {
    for (const kind of [...KINDS, ...CONTEXT_KINDS])
      expect(readOne({ kind })).toMatchObject({ event: { kind }, problems: [] })
  })

  it('unknown: other, and reported once a value', () => {
    const kinds = ['skirmish', 'raid', 'skirmish', 'skirmish', 5, {}, '__proto__']
    const { events, problems } = read(kinds.map((kind, i) => feature({ kind }, { id: i })))
    expect(events.map(({ kind }) => kind)).toEqual(kinds.map(() => 'other'))
    expect(problems.map(({ value }) => value)).toEqual(['skirmish', 'raid', '5', '{}', '__proto__'])
  })

  it('missing: other, reported once in a Faultline feed', () => {
    const { events, problems } = read([feature({ kind: undefined }), feature({ kind: null }, { id: 'two' })])
    expect(events.map(({ kind }) => kind)).toEqual(['other', 'other'])
    expect(lines(problems)).toEqual(['feature 1 · properties.kind · mended'])
  })

  it('front and control pass through with their line, label and geometry', () => {
    const geometry = { type: 'LineString', coordinates: [[37, 48], [38, 49]] } // prettier-ignore
    const { event, problems } = readOne({ kind: 'front', line: 'east', label: 'Front' }, { geometry })
    expect(event).toMatchObject({ kind: 'front', line: 'east', label: 'Front', geometry, point: [37, 48] })
    expect(problems).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    '2022',
    '2022-06',
    '2023-02-28',
    '2023-02-28T14:30',
    '2023-02-28T14:30+02:00',
    '2023-02-28T14:30:05Z',
    '0001',
    '6000',
  ])('%s is a start, written as it came', (start) => {
    expect(readOne({ start })).toMatchObject({ event: { start: { text: start } }, problems: [] })
  })

  it.each([
    ['31/02/2023', "'31/02/2023' is not an ISO 8601 date"],
    ['2023-02-30', "'2023-02-30' is not a day of the calendar"],
    ['0000-01-01', "'0000-01-01' lies outside the years 1 to 6000"],
    ['9999', "'9999' lies outside the years 1 to 6000"],
    ['275760-09-13', "'275760-09-13' lies outside the years 1 to 6000"],
    [20230210, "20230210 is not an ISO 8601 date, a text such as '2023-02-28'"],
    ['2023-02-28T25:00', "'2023-02-28T25:00' is not an ISO 8601 date"],
  ])('a start of %s is reported and the event is undated', (start, reason) => {
    const { event, problems } = readOne({ start })
    expect(event.start).toBeNull()
    expect(problems).toEqual([
      { where: 'feature 1', field: 'properties.start', value: String(start), reason, outcome: 'mended', id: 'one' },
    ])
  })

  it('no start: undated, reported as such', () => {
    const { event, problems } = readOne({ start: undefined })
    expect(event).toMatchObject({ start: null, end: null, isReportDate: false })
    expect(lines(problems)).toEqual(['feature 1 · properties.start · noted'])
  })

  it('no start: the date of publication is used, and marked', () => {
    const { event, problems } = readOne({ start: null, reported: '2023-03-01' })
    expect(event).toMatchObject({ start: { text: '2023-03-01' }, reported: { text: '2023-03-01' }, isReportDate: true })
    expect(lines(problems)).toEqual(['feature 1 · properties.start · noted'])
  })

  it('the date of publication is never used where there is a start', () => {
    const { event } = readOne({ reported: '2023-03-01' })
    expect(event).toMatchObject({
      start: { text: '2023-02-10' },
      reported: { text: '2023-03-01' },
      isReportDate: false,
    })
  })

  it.each([
    ['2023-02-10', '2023-02-09'],
    ['2023-02-10', '2023-01'],
    ['2023-02-10', '2022'],
    ['2023-02-10T12:00', '2023-02-10T11:59'],
    ['2023-02-10T12:00+02:00', '2023-02-10T12:30+03:00'],
    ['2023-02-10T00:30', '2023-02-09'],
    ['2023-02-10T12:00', '2023-02-10T09:30Z'],
  ])('an end before the start is ignored and reported: %s, %s', (start, end) => {
    const { event, problems } = readOne({ start, end }, {}, { timezone: 'Europe/Kyiv' })
    expect(event).toMatchObject({ start: { text: start }, end: null })
    expect(lines(problems)).toEqual(['feature 1 · properties.end · mended'])
  })

  it.each([
    ['2023-02-10', '2023-02-10'],
    ['2023-02-10', '2023-02'],
    ['2023-02-10', '2023'],
    ['2023-02-10T12:00', '2023-02-10'],
    ['2023-02-10T12:00', '2023-02-10T12:00'],
    ['2023-02-10T12:00+03:00', '2023-02-10T11:30+02:00'],
    ['2023-02-10T12:00', '2023-02-10T10:30Z'],
  ])('an end is included at its own precision: %s, %s', (start, end) => {
    const { event, problems } = readOne({ start, end }, {}, { timezone: 'Europe/Kyiv' })
    expect(event.end?.text).toBe(end)
    expect(problems).toEqual([])
  })

  it('an end without a start is ignored and reported', () => {
    const { event, problems } = readOne({ start: undefined, end: '2023-02-10' })
    expect(event).toMatchObject({ start: null, end: null })
    expect(lines(problems)).toContain('feature 1 · properties.end · mended')
  })
})

describe('words of a list', () => {
  it.each([
    ['precision', 'roughly'],
    ['weapon', 'trebuchet'],
    ['status', 'rumoured'],
    ['status', 'toString'],
    ['tally', 'yes'],
  ])('an unknown %s is reported and left out', (name, value) => {
    const { event, problems } = readOne({ [name]: value })
    expect(event[name as 'status'] || undefined).toBeUndefined()
    expect(lines(problems)).toEqual([`feature 1 · properties.${name} · mended`])
  })

  it('known ones are kept, a tally among them', () => {
    const said = { precision: 'district', weapon: 'drone', status: 'disputed', tally: true }
    expect(readOne(said)).toMatchObject({ event: said, problems: [] })
  })

  it('a country is a code; anything else is kept and reported once', () => {
    const { events, problems } = read(
      ['UKR', 'ukr', 'Ukraine', 'Ukraine'].map((country, id) => feature({ country }, { id })),
    )
    expect(events.map(({ country }) => country)).toEqual(['UKR', 'UKR', 'Ukraine', 'Ukraine'])
    expect(lines(problems)).toEqual(['feature 3 · properties.country · noted'])
  })
})

describe('origin', () => {
  it('has a place and coordinates, each on its own if need be', () => {
    const origin = { place: 'Minsk', coordinates: [27.56, 53.9] }
    expect(readOne({ origin })).toMatchObject({ event: { origin }, problems: [] })
    expect(readOne({ origin: 'Minsk' }).event.origin).toEqual({ place: 'Minsk' })
  })

  it('coordinates out of range are reported, the place is kept', () => {
    const { event, problems } = readOne({ origin: { place: 'Minsk', coordinates: [27, 139] } })
    expect(event.origin).toEqual({ place: 'Minsk' })
    expect(lines(problems)).toEqual(['feature 1 · properties.origin.coordinates · mended'])
  })
})

describe('any other property', () => {
  it('is kept as it came', () => {
    const more = { delegation: 'A and B', depth: 7, flags: [true, { deep: 'x' }] }
    expect(readOne(more)).toMatchObject({ event: { more }, problems: [] })
  })

  it('a member of the feature beside its properties is kept too', () => {
    expect(readOne({}, { confidence: 'high', bbox: [1, 2, 3, 4] }).event.more).toEqual({ confidence: 'high' })
  })

  it('a title that is missing is stood for by label, summary or place, reported', () => {
    const { event, problems } = readOne({ title: ' ', place: 'Minsk' })
    expect(event.title).toBe('Minsk')
    expect(lines(problems)).toEqual(['feature 1 · properties.title · noted'])
  })
})

it.each([[null], [5], ['text'], [[]], [{}], [{ type: 'Point', coordinates: [1, 2] }], [{ type: 'feature' }]])(
  'what is no Feature is rejected with a reason: %j',
  (record) => {
    const { events, problems, rejected, records } = read([record, feature()])
    expect({ events: events.length, rejected, records }).toEqual({ events: 1, rejected: 1, records: 2 })
    expect(lines(problems)).toEqual(['feature 1 ·  · rejected'])
    expect(problems[0]!.reason).not.toBe('')
  },
)

describe('bounds', () => {
  it('a text is cut at 10,000 characters, with a note', () => {
    const { event, problems } = readOne({ summary: 'ä'.repeat(12_345), odd: 'x'.repeat(20_000) })
    expect(event.summary).toHaveLength(10_000)
    expect(event.more['odd']).toHaveLength(10_000)
    expect(problems.map(({ reason }) => reason)).toEqual([
      'The text has 12,345 characters and was cut at 10,000',
      'The text has 20,000 characters and was cut at 10,000',
    ])
    expect(problems[0]!.value).toHaveLength(200)
  })

  it('a list is cut at 1,000, unknown properties at 1,000 and 8 levels, with a note each', () => {
    const claims = Array.from({ length: 1001 }, () => ({ measure: 'killed', best: 1 }))
    const { event, problems } = readOne({ claims })
    expect(event.claims).toHaveLength(1000)
    expect(lines(problems)).toEqual(['feature 1 · properties.claims · noted'])
    const many = Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`p${i}`, i]))
    expect(Object.keys(readOne(many).event.more)).toHaveLength(1000)
    expect(readOne(many).problems).toHaveLength(1)
  })

  it('nesting is cut at 8 levels, and 100,000 of them are harmless', () => {
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const properties = `{"title":"A title","date":"2023","nested":${nested}}`
    const one = `{"type":"Feature","geometry":null,"properties":${properties}}`
    const { events, problems } = readFeed(bytesOf(`{"type":"FeatureCollection","features":[${one}]}`))
    expect(JSON.stringify(events[0]!.more)).toBe('{"nested":[[[[[[[["…"]]]]]]]]}')
    expect(lines(problems)).toEqual(['feature 1 · properties.nested · mended'])
  })

  it('names of the prototype are names like any other', () => {
    const text = '{"__proto__": {"tally": true}, "constructor": "c", "toString": 5, "hasOwnProperty": null}'
    const { event } = readOne(JSON.parse(text) as object)
    expect(Object.getPrototypeOf(event)).toBe(Object.prototype)
    expect(Object.getPrototypeOf(event.more)).toBe(Object.prototype)
    expect(Object.entries(event.more)).toEqual([['__proto__', { tally: true }], ['constructor', 'c'], ['toString', 5]]) // prettier-ignore
    expect(event.tally).toBe(false)
  })

  it('control characters, halves of characters and what turns the direction of text are taken out, others are kept', () => {
    const { event, problems } = readOne({ title: 'a\u0000b\u001b[31m\r\nc\td\u202e\u200f\ud800', summary: 'x\r\ny' })
    expect(event.title).toBe('ab[31m\nc\td\u200f\ufffd')
    expect(event.summary).toBe('x\ny')
    expect(lines(problems)).toEqual(['feature 1 · properties.title · noted'])
  })

  it('markup is text', () => {
    expect(readOne({ title: '<img src=x onerror=alert(1)>' })).toMatchObject({
      event: { title: '<img src=x onerror=alert(1)>' },
      problems: [],
    })
  })
})
