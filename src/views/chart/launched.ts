import { DAY } from '../../model/time.ts'
import type { Figure, LaunchedFigure } from '../../query/answer.ts'

/** The records of one claimant; the one with most records first. */
export interface LaunchedGroup {
  key: string
  claimant: string | undefined
  records: LaunchedFigure[]
}

/** A record's slot: where on its day it stands among the records of that day. */
export interface Slot {
  record: LaunchedFigure
  x0: number
  x1: number
}

/** Records that say how many were launched, by claimant. */
export function groupLaunched(launched: readonly LaunchedFigure[]): LaunchedGroup[] {
  const groups = new Map<string, LaunchedGroup>()
  for (const record of launched) {
    const key = `launched/${record.claimant ?? ''}`
    const group = groups.get(key) ?? { key, claimant: record.claimant, records: [] }
    group.records.push(record)
    groups.set(key, group)
  }
  return [...groups.values()].toSorted((a, b) => b.records.length - a.records.length)
}

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
    const width = Math.max(1.5, (room * 0.8) / all.length)
    const from = x(day) + room / 2 - (width * all.length) / 2
    return all.map((record, i) => ({ record, x0: from + i * width, x1: from + (i + 1) * width }))
  })
}

type Shown = (record: LaunchedFigure) => boolean

/** The highest number that a figure leaves open; 0 where it says none. */
export function topOf(figure: Figure | undefined): number {
  return figure ? Math.max(figure.low ?? 0, figure.best ?? 0, figure.high ?? 0) : 0
}
