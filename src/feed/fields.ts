import type { Actor, Source } from '../model/actor.ts'
import { type Claim, MEASURES, PERS } from '../model/claim.ts'
import * as model from '../model/event.ts'
import type { FeedHeader, Scene } from '../model/feed.ts'
import { membersOf, readEntries, recordType } from './field.ts'
import { date, dateText, field, figure, flag, id, listed, text, word, wordOrText } from './field-makers.ts'
import { readGeometry } from './geometry.ts'
import { mendActor, mendClaim, mendRole, mendScene, mendSource } from './mend.ts'
import type { Reading } from './reading.ts'
import { type Reader, isObject, readId, readText, readUrl } from './readers.ts'
import { define, readNames, referenceTo, sourcesFor } from './references.ts'
import * as json from './schema-pieces.ts'
import * as special from './special-readers.ts'

// The one list of what the format holds. The validator, the JSON Schema in public/ and the tables of
// mock-data/README.md follow from it, and its types must agree with src/model, or it does not compile.

const readActorId = referenceTo('actors', (raw, reading) => defineActor(raw, reading, false))
const readPersonId = referenceTo('actors', (raw, reading) => defineActor(raw, reading, false), true)
const readSourceId = referenceTo('sources', (raw, reading) => defineSource(raw, reading, false))

/** Where a record or a claim was read. */
export const SOURCE = recordType<Source>('a source', {
  id: id('unique among the sources', 'missing: its address, or derived from its content'),
  publisher: text('who published it'),
  title: text('its title'),
  published: dateText('when it was published, ISO 8601'),
  url: field(json.url, readUrl, 'its address', 'neither `http` nor `https`: not linked, reported'),
})

/** States, organisations, forces and persons. */
export const ACTOR = recordType<Actor>('an actor', {
  id: id(
    'unique among the actors, and readable, since it stands in links: `belarus`',
    'missing: the name is the id; used twice: the later entry wins, reported',
  ),
  name: text('the name in the language of the feed', 'missing: the id is shown, reported'),
  names: field(
    { type: 'object', additionalProperties: json.text },
    readNames,
    'names in other languages by language tag: `{ "uk": "Білорусь" }`',
    'what is not a tag with a text: left out, reported',
  ),
  kind: text('`state`, `organisation`, `force`, `person`, or free text'),
  code: text('a code, such as ISO 3166 alpha-3 of a state: `BLR`'),
  of: field(
    json.idOr('actor'),
    readActorId,
    'id of the actor that it belongs to: who filters by Belarus finds the president of Belarus',
    'a circle: cut, reported',
  ),
})

/** An entry of an event's actors. */
export const PART = recordType<model.ActorRole>('an entry of actors', {
  actor: field(json.idOr('actor'), readActorId, 'id of an actor', 'missing: the person takes its place, reported'),
  person: field(json.idOr('actor'), readPersonId, 'id of the person who acted for it'),
  role: field(
    json.word(model.ROLES),
    special.readRole,
    listed(model.ROLES),
    'missing: `participant`; unknown: `participant`, reported',
  ),
})

/** Somebody's statement. */
export const CLAIM = recordType<Claim>('a claim', {
  claimant: field(json.idOr('actor'), readActorId, 'id of the actor who says it', 'missing: nobody is named'),
  about: field(
    json.idOr('actor'),
    readActorId,
    'id of the actor whom it is about; of `responsibility`: who is said to have done it',
  ),
  measure: wordOrText(
    MEASURES,
    `${listed(MEASURES)}, or free text; \`losses\` where it was not said whether killed or wounded`,
    'missing: "not stated", reported',
  ),
  low: figure(
    'the lowest figure; **absent is unknown, not zero**',
    'below zero, above 10^15 or a text: left out, reported; above `high`: both left out, since such a range is unknown, reported',
  ),
  best: figure('the best figure, or the only one', 'as `low`; not between `low` and `high`: kept, reported'),
  high: figure('the highest figure', 'as `low`'),
  says: text('the claim in words, for what is not a number'),
  per: wordOrText(
    PERS,
    `what the figure stands for: ${listed(PERS)}, or free text, which is shown in words and never plotted`,
  ),
  from: date('first day of the period that the figure covers'),
  to: date(
    'last day of that period, included: a figure published in the morning for the day before has that day here',
    'not a date, or before `from`: left out, reported',
  ),
  said: date('when it was claimed'),
  civilian: flag('whether the figure is of civilians'),
  source: field(json.idOr('source'), readSourceId, 'id of the source'),
  note: text('a doubt, a difference of wording'),
})

/** The members of a feature that belong to the event. */
export const FEATURE = recordType<Pick<model.FeedEvent, 'id' | 'geometry'>>('a feature', {
  id: id(
    'stable and unique in the feed; where there is none, `properties.id` counts',
    'missing: derived from the content, so that the same record keeps its id; used twice: the later record wins and the earlier is reported',
  ),
  geometry: field(
    { anyOf: [{ type: 'null' }, json.ref('geometry')] },
    (value, reading, name) => readGeometry(value, reading, name) ?? undefined,
    'any GeoJSON geometry, longitude first, or `null`',
    '`null` is legal: the event is counted as "without a place"; out of range or broken: reported, the event is kept without a place',
  ),
})

/** The members of an event that come from a feature's properties. */
export type EventProperties = Omit<model.FeedEvent, 'id' | 'geometry' | 'point' | 'isReportDate' | 'layer' | 'more'>

/** The properties of an event. */
export const EVENT = recordType<EventProperties>('an event', {
  kind: field(
    json.word([...model.KINDS, ...model.CONTEXT_KINDS]),
    special.readKind,
    `${listed(model.KINDS)}; drawn under the events and in no count: ${listed(model.CONTEXT_KINDS)}`,
    'unknown or missing: `other`, reported once a value',
  ),
  subkind: text('a finer kind, in free text'),
  title: text('one line', 'missing: the label, the summary or the place stands for it, reported'),
  summary: text('a few sentences', 'over 10,000 characters: cut, reported; so for every text'),
  start: date(
    'ISO 8601, as exactly as it is known: `2022`, `2022-06`, `2023-02-28`, `2023-02-28T14:30+02:00`',
    'missing or not a date: `reported` is shown instead and marked; without that undated, reported and listed as such; outside the years 1 to 6000: reported',
  ),
  end: date('the last year, month, day or minute, included', 'before `start`, or without one: ignored, reported'),
  reported: date('when it was published'),
  place: text('name of the place'),
  country: field(
    { type: 'string', pattern: '^[A-Za-z]{3}$' },
    special.readCountry,
    'ISO 3166 alpha-3 code: `UKR`',
    'no such code: kept, reported once a value',
  ),
  precision: word(
    model.PRECISIONS,
    `how exactly the place is known: ${listed(model.PRECISIONS)}; a district or region is drawn as a halo, a country as a sentence under its name`,
    'missing: a pin, and "precision not stated"; unknown: as if missing, reported',
  ),
  origin: field(
    { anyOf: [json.text, { type: 'object', properties: { place: json.text, coordinates: json.position } }] },
    special.readOrigin,
    'where a visitor came from: `{ "place": "Minsk", "coordinates": [27.56, 53.9] }`',
    'missing: no arc; coordinates out of range: left out, reported',
  ),
  actors: field(
    json.list({ anyOf: [json.id, json.ref('part')] }),
    (value, reading, name) => readEntries(value, reading, name, ['actor', 'actors'], readPart),
    'who took part: a list of `actor`, `person` and `role`, see below; an id alone is a participant',
    'what is neither: left out, reported',
  ),
  weapon: word(model.WEAPONS, listed(model.WEAPONS), 'missing: "not stated"; unknown: as if missing, reported'),
  tally: flag(
    'true for a total that somebody published for a period or a country: never a pin, in no bar, never added up',
  ),
  partOf: id('id of the attack that this event belongs to', 'no such record: ignored, reported'),
  claims: field(
    json.list({ anyOf: [json.text, json.ref('claim')] }),
    (value, reading, name) => readEntries(value, reading, name, ['claim', 'claims'], readClaim),
    'who says what, see below; a text alone is a claim in words',
    'what is neither: left out, reported',
  ),
  sources: field(
    json.list(json.idOr('source')),
    (value, reading, name) => readEntries(value, reading, name, ['source', 'sources'], readSource),
    'ids of sources; an `https://` address alone is a source too',
    'what is neither: left out, reported',
  ),
  status: word(
    model.STATUSES,
    `${listed(model.STATUSES)}; a retracted record is in no count`,
    'unknown: left out, reported',
  ),
  supersedes: id(
    'id of the record that this one corrects, which is then in no count',
    'a circle, or no such record: ignored, reported',
  ),
  warning: text("what is said before the source's link is shown"),
  line: text('front lines and areas with the same `line` are versions of one; the newest valid one is drawn'),
  label: text('what stands beside a front line or area'),
})

const BARS = ['strikes', 'violence'] as const
const LEADS = ['map', 'chart', 'visits'] as const

/** A stop of a wall playlist. */
export const SCENE = recordType<Scene>('a scene', {
  title: text('its title', 'missing: the scene is left out, reported'),
  view: field(
    { type: 'string', pattern: '^\\?', maxLength: 2000 },
    special.readView,
    'the query string of a view: `?actor=belarus&from=2023-02-24`',
    'missing, or not a query string: the scene is left out, reported',
  ),
  seconds: field(
    { type: 'number', minimum: 1, maximum: 86_400 },
    special.readSeconds,
    'how long it stays, 1 to 86,400 seconds',
    'missing: 20; wrong: 20, reported',
  ),
  lead: word(LEADS, `the pane that stands large: ${listed(LEADS)}`, 'unknown: none, reported'),
  notes: text('what the presenter says'),
})

const MOST_DEFINITIONS = 100_000

/** The members of a feed beside its features. */
export const HEADER = recordType<FeedHeader>('the feed', {
  title: text('what the feed is about'),
  updated: dateText('when it was last edited, ISO 8601'),
  window: field(
    { type: 'array', items: json.date, minItems: 2, maxItems: 2 },
    special.readWindow,
    'the time that it is about, its first and last day: `["2023-02-01", "2023-03-31"]`',
    'missing: from the first date to the last; not two dates in order: as if missing, reported',
  ),
  timezone: field(
    json.text,
    special.readZone,
    'IANA zone of the times that have no offset: `Europe/Kyiv`',
    'missing: `UTC`; unknown: `UTC`, reported',
  ),
  license: text('on which terms the feed may be used'),
  attribution: text('who is to be named'),
  about: text('what a reader should know: method, gaps, doubts'),
  actors: field(
    json.list(json.ref('actor'), MOST_DEFINITIONS),
    definitions('actor', 'actors', defineActor),
    'definitions of actors, see below',
    'an actor that is mentioned and not defined stands for itself as a name, reported once',
  ),
  sources: field(
    json.list(json.ref('source'), MOST_DEFINITIONS),
    definitions('source', 'sources', defineSource),
    'definitions of sources, see below',
    'a source that is mentioned and not defined stands for itself as a title, reported once',
  ),
  scenes: field(
    json.list(json.ref('scene')),
    (value, reading, name) => readEntries(value, reading, name, ['scene', 'scenes'], readScene),
    'stops of a wall playlist, see below',
  ),
  bars: word(
    BARS,
    `what the chart's bars count: ${listed(BARS)}`,
    'missing: strikes where the feed has any, else its violence by kind; unknown: as if missing, reported',
  ),
  elsewhere: field(
    json.list(json.id, MOST_DEFINITIONS),
    (value, reading, name) =>
      readEntries(value, reading, name, ['id', 'ids'], (entry) => readId(entry, reading, name), MOST_DEFINITIONS),
    'ids of records that this feed, an excerpt of another, mentions and does not hold: `partOf` may name them',
    'what is no id: left out, reported',
  ),
})

function definitions(
  one: string,
  many: string,
  defineOne: (raw: unknown, reading: Reading, isHeader: boolean) => string | undefined,
): Reader<never[]> {
  const read = (entry: unknown, reading: Reading): undefined => void defineOne(entry, reading, true)
  return (value, reading, name) => readEntries<never>(value, reading, name, [one, many], read, MOST_DEFINITIONS)
}

function defineActor(raw: unknown, reading: Reading, isHeader: boolean): string | undefined {
  const said = membersOf(ACTOR, raw, reading)
  const actor = said && mendActor(said, raw, reading)
  return actor && define(reading.actors, actor, reading, isHeader)
}

function defineSource(raw: unknown, reading: Reading, isHeader: boolean): string | undefined {
  const said = membersOf(SOURCE, raw, reading)
  const source = said && mendSource(said, raw, reading)
  return source && define(isHeader ? reading.sources : sourcesFor(reading), source, reading, isHeader)
}

function readScene(raw: unknown, reading: Reading): Scene | undefined {
  const said = membersOf(SCENE, raw, reading)
  return said && mendScene(said, raw, reading)
}

function readPart(raw: unknown, reading: Reading): model.ActorRole | undefined {
  if (!isObject(raw)) {
    const actor = readActorId(raw, reading, 'actor')
    return actor === undefined ? undefined : { actor, role: 'participant' }
  }
  return mendRole(membersOf(PART, raw, reading) ?? {}, raw, reading)
}

function readClaim(raw: unknown, reading: Reading): Claim | undefined {
  if (typeof raw !== 'string') {
    const said = membersOf(CLAIM, raw, reading)
    return said && mendClaim(said, raw, reading)
  }
  const says = readText(raw, reading, 'says')
  return says === undefined ? undefined : mendClaim({ says }, raw, reading)
}

function readSource(raw: unknown, reading: Reading): string | undefined {
  return isObject(raw) ? defineSource(raw, reading, false) : readSourceId(raw, reading, 'id')
}
