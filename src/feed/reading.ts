import { detached } from '../model/detached.ts'
import type { Actor, Source } from '../model/actor.ts'
import type { Problem } from '../model/feed.ts'
import type { WrittenDate } from '../model/time.ts'
import type { Habit } from './formats/format.ts'
import { clean } from './text.ts'

/** Where an id was first met that may turn out to be undefined. */
export interface Mention {
  id: string
  where: string
  field: string
  event: string | undefined
  isPerson: boolean
}

/** What is known while one feed is read: the place that is being read, what was met so far, and what is wrong. */
export interface Reading {
  /** "feature 17"; records and list entries are counted from 1. */
  where: string
  /** Stands before a field's name in a report: `properties.` or nothing. */
  prefix: string
  /** Id of the event that is being read. */
  event: string | undefined
  problems: Problem[]
  untold: number
  /** What is reported once a value and has been. */
  told: Set<string>
  zone: string
  actors: Map<string, Actor>
  sources: Map<string, Source>
  mentions: { actors: Map<string, Mention>; sources: Map<string, Mention> }
  /** Places of the definitions, for what is found wrong with them at the end. */
  definedAt: Map<string, string>
  /** How often the same record came without an id. */
  repeats: Map<string, number>
  /** What the format does by nature, and so need not be said of every record. */
  habits: Set<Habit>
  /** Most events share their dates with others. */
  dates: Map<string, WrittenDate>
  /** What no question asks for is left out of the records, which are read again when somebody opens them. */
  isLean: boolean
  /** In a lean reading: the sources that the record defines itself. */
  ownSources: Map<string, Source>
}

// A hostile file of 10 MB can hold five million broken records; their reports alone would fill the memory.
const MOST_PROBLEMS = 100_000

/** An empty reading. */
export function startReading(): Reading {
  return {
    where: 'header',
    prefix: '',
    event: undefined,
    problems: [],
    untold: 0,
    told: new Set(),
    zone: 'UTC',
    actors: new Map(),
    sources: new Map(),
    mentions: { actors: new Map(), sources: new Map() },
    definedAt: new Map(),
    repeats: new Map(),
    habits: new Set(),
    dates: new Map(),
    isLean: false,
    ownSources: new Map(),
  }
}

/** Writes down what is wrong with a value. `mended`: the record is kept without it; `noted`: it is kept as it is. */
export function report(
  reading: Reading,
  field: string,
  value: unknown,
  reason: string,
  outcome: Problem['outcome'] = 'mended',
): void {
  if (reading.problems.length >= MOST_PROBLEMS) {
    reading.untold++
    return
  }
  const problem: Problem = {
    where: reading.where,
    field: field && reading.prefix + field,
    value: detached(preview(value, 200)),
    reason,
    outcome,
  }
  if (reading.event !== undefined && outcome !== 'rejected') problem.id = reading.event
  reading.problems.push(problem)
}

/** The same, but once for each `value` of a field. */
export function reportOnce(
  reading: Reading,
  field: string,
  value: unknown,
  reason: string,
  outcome: Problem['outcome'] = 'mended',
): void {
  const key = `${field}\n${preview(value, 200)}`
  if (reading.told.has(key)) return
  reading.told.add(key)
  report(reading, field, value, reason, outcome)
}

/** Any value as at most `length` characters of text. */
export function preview(value: unknown, length = 60): string {
  if (value === undefined) return ''
  const text = clean(typeof value === 'string' ? value.slice(0, length + 1) : describe(value, 3))
  return text.length > length ? `${clean(text.slice(0, length - 1))}…` : text
}

function describe(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 200))
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? 'function' : String(value)
  if (depth === 0) return Array.isArray(value) ? '[…]' : '{…}'
  if (Array.isArray(value)) {
    const items = value.slice(0, 20).map((item) => describe(item, depth - 1))
    return `[${items.join(', ')}${value.length > 20 ? ', …' : ''}]`
  }
  const members = Object.entries(value).slice(0, 20)
  return `{${members.map(([name, item]) => `${JSON.stringify(name.slice(0, 200))}: ${describe(item, depth - 1)}`).join(', ')}}`
}
