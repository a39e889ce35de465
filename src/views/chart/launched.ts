import { DAY } from '../../model/time.ts'
import type { Figure, LaunchedFigure } from '../../query/answer.ts'

/** The records of one claimant about one side's missiles and drones. */
export interface LaunchedGroup {
  key: string
  claimant: string | undefined
  /** Who fired. */
  about: string | undefined
  records: LaunchedFigure[]
}

/** A record's slot: where on its day it stands among the records of that day. */
export interface Slot {
  record: LaunchedFigure
  x0: number
  x1: number
}

/**
 * Records by claimant and by who fired. The series that is longest in the whole feed comes first, whatever the range
 * holds of it, then the one with most records here, then the larger.
 */
export function groupLaunched(all: readonly LaunchedFigure[]): LaunchedGroup[] {
  const groups = new Map<string, LaunchedGroup>()
  for (const record of all) {
    const { claimant, launched, intercepted } = record
    const about = (launched ?? intercepted)?.about
    const key = ['launched', about ?? '', claimant ?? ''].join('.')
    const group = groups.get(key) ?? { key, claimant, about, records: [] }
    group.records.push(record)
    groups.set(key, group)
  }
  return [...groups.values()].toSorted(
    (a, b) => inFeed(b) - inFeed(a) || b.records.length - a.records.length || sizeOf(b) - sizeOf(a),
  )
}

const inFeed = ({ records: [first] }: LaunchedGroup) => (first?.launched ?? first?.intercepted)?.inFeed ?? 0
const sizeOf = ({ records }: LaunchedGroup) => Math.max(...records.map((record) => topOf(record.launched)))

/** Puts records of one day side by side in four fifths of the day's width; they are never added. */
export function slotsOf(records: readonly LaunchedFigure[], x: (at: number) => number, isShown: Shown): Slot[] {
  const days = new Map<number, LaunchedFigure[]>()
  for (const record of records) {
    if (!record.span || !isShown(record)) continue
    const day = Math.floor(record.span[0] / DAY) * DAY
    days.set(day, [...(days.get(day) ?? []), record])
  }
  return [...days].flatMap(([day, all]) => {
    const room = x(day + DAY) - x(day)
    // A single record stays visible on any axis; many stay within their day.
    const width = Math.max(all.length === 1 ? 1.5 : 0, (room * 0.8) / all.length)
    const from = x(day) + room / 2 - (width * all.length) / 2
    return all.map((record, i) => ({ record, x0: from + i * width, x1: from + (i + 1) * width }))
  })
}

type Shown = (record: LaunchedFigure) => boolean

/** The highest number that a figure leaves open; 0 where it says none. */
export function topOf(figure: Figure | undefined): number {
  return figure ? Math.max(figure.low ?? 0, figure.best ?? 0, figure.high ?? 0) : 0
}
