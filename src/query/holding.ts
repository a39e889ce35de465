import type { Source } from '../model/actor.ts'
import type { FeedEvent } from '../model/event.ts'
import type { ColumnsTaken, FeedContents, FeedHeader, Problem } from '../model/feed.ts'
import { createPartBuilder, numberOfId } from '../table/build-part.ts'
import { NOT_STATED, type Part } from '../table/columns.ts'
import type { Tally } from './answer.ts'

/** A record as its feed has it, with those of its sources that only the record itself defines. */
export interface WholeRecord {
  event: FeedEvent
  sources: readonly Source[]
}

/** What is held of one feed that was read, or of its beginning. */
export interface Holding {
  /** Its actors are all that are named in the records. */
  header: FeedHeader
  part: Part
  /** By id, as in `FeedContents`. */
  replacedBy: ReadonlyMap<string, string>
  /** By number, links to records that there are. */
  partOf: ReadonlyMap<number, string>
  problems: Problem[]
  records: number
  duplicates: number
  rejected: number
  columnsTaken?: ColumnsTaken
  /** Reads whole records again, by their numbers. Rejects with a sentence where that cannot be done any more. */
  read: (numbers: readonly number[]) => Promise<WholeRecord[]>
}

/** Holds a feed that was read as a whole; its records stay in memory as they are. */
export function hold(contents: FeedContents): Holding {
  const { header, events, replacedBy, problems, records, duplicates, rejected, columnsTaken } = contents
  const builder = createPartBuilder(header.timezone)
  for (const [index, event] of events.entries()) builder.add(event, index)
  const part = builder.part()
  return {
    header,
    part,
    replacedBy,
    partOf: part.partOf,
    problems,
    records,
    duplicates,
    rejected,
    ...(columnsTaken && { columnsTaken }),
    read: async (numbers) => numbers.map((number) => ({ event: events[number]!, sources: [] })),
  }
}

/** Numbers of the superseded records, which no count may hold. */
export function hiddenIn({ part, replacedBy }: Holding): Set<number> {
  const hidden = new Set<number>()
  for (const id of replacedBy.keys()) {
    const number = numberOfId(part, id)
    if (number >= 0) hidden.add(number)
  }
  return hidden
}

const tallies = new WeakMap<Holding, Tally>()

/** What became of each record of a feed; counted once, since a holding's records never change. */
export function tallyOf(holding: Holding): Tally {
  const known = tallies.get(holding) ?? countRecords(holding)
  tallies.set(holding, known)
  return known
}

function countRecords(holding: Holding): Tally {
  const { part, records, duplicates, rejected } = holding
  const hidden = new Set([...hiddenIn(holding), ...part.retracted])
  for (const number of part.replaced) hidden.delete(number)
  const tally: Tally = { in: records, events: 0, undated: 0, shapes: 0, superseded: hidden.size, duplicates, rejected }
  const isGone = (number: number): boolean => hidden.has(number) || part.replaced.has(number)
  for (const number of part.shapes.keys()) if (!isGone(number)) tally.shapes++
  tally.events = part.count - part.replaced.size - hidden.size - tally.shapes
  const { datePrecision, numbers, length } = part.hot
  for (let i = 0; i < length; i++) {
    if (datePrecision[i] !== NOT_STATED) continue
    const number = numbers ? numbers[i]! : i
    if (!isGone(number) && !part.shapes.has(number)) tally.undated++
  }
  return tally
}
