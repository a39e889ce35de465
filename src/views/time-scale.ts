import { DAY, type Minutes, type Span, minutesOf } from '../model/time.ts'

/**
 * The one horizontal scale of chart and visits, so that both line up to the pixel: the plot begins `gutter` pixels from
 * the pane's left edge and ends `inset` before its right edge.
 */
export interface TimeScale {
  axis: Span
  left: number
  right: number
  /** Pixels from the pane's left edge. */
  x: (at: Minutes) => number
  at: (x: number) => Minutes
}

/** Gutter for lane and axis labels, and the inset at the right, in pixels, by the pane's width. */
export function plotEdges(width: number): { gutter: number; inset: number } {
  if (width < 480) return { gutter: 40, inset: 4 }
  return { gutter: width >= 700 ? 98 : 92, inset: 4 }
}

/** A scale for a pane of this width. A day is a whole number of pixels where the range allows it. */
export function timeScale(axis: Span, width: number): TimeScale {
  const { gutter, inset } = plotEdges(width)
  const room = Math.max(1, width - gutter - inset)
  const days = (axis[1] - axis[0]) / DAY
  const perDay = room / days
  const plot = Number.isInteger(days) && perDay >= 4 ? Math.floor(perDay) * days : room
  const left = gutter
  const right = left + plot
  return {
    axis,
    left,
    right,
    x: (at) => left + ((at - axis[0]) / (axis[1] - axis[0])) * plot,
    at: (x) => axis[0] + ((x - left) / plot) * (axis[1] - axis[0]),
  }
}

/**
 * Where the cursor stands at a moment, in every pane alike: in the middle of its day, or on an axis of up to two days at
 * the moment itself. Null outside of the axis.
 */
export function cursorX(scale: TimeScale, at: Minutes): number | null {
  const [from, to] = scale.axis
  if (at < from || at >= to) return null
  if (to - from <= 2 * DAY) return scale.x(at)
  return Math.min(scale.right, scale.x(Math.floor(at / DAY) * DAY + DAY / 2))
}

/** Labelled moments for an axis: about one every `spacing` pixels, on Mondays, on the first of a month, or on a year. */
export function timeTicks(scale: TimeScale, spacing = spacingOf(scale.axis)): Minutes[] {
  const [from, to] = scale.axis
  const most = Math.max(2, (scale.right - scale.left) / spacing)
  const span = to - from
  const least = leastStep(span)
  for (const step of [60, 180, 360, 720, DAY, 2 * DAY, 7 * DAY, 14 * DAY]) {
    if (step < least || span / step > most) continue
    // 5 January 1970 was a Monday.
    const origin = step >= 7 * DAY ? 4 * DAY : 0
    return everyFrom(Math.ceil((from - origin) / step) * step + origin, to, step)
  }
  for (const months of [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400]) {
    if (months * 31 * DAY < least || span / (months * 30 * DAY) > most) continue
    const date = new Date(from * 60_000)
    const first = date.getUTCFullYear() * 12 + date.getUTCMonth()
    const ticks: Minutes[] = []
    for (let month = Math.ceil(first / months) * months; ; month += months) {
      const at = minutesOf(Math.floor(month / 12), (month % 12) + 1, 1)
      if (at >= to) return ticks
      if (at >= from) ticks.push(at)
    }
  }
  return [from]
}

/** What a tick is called on an axis: a time, a day, a month or a year, so that no two are called the same. */
export function tickUnit([from, to]: Span): 'time' | 'day' | 'month' | 'year' {
  const days = (to - from) / DAY
  if (days <= 2) return 'time'
  return days <= 300 ? 'day' : days <= 6 * 365 ? 'month' : 'year'
}

const LEAST = { time: 60, day: DAY, month: 31 * DAY, year: 365 * DAY }

/** No step is shorter than what a label names. */
function leastStep(span: Minutes): Minutes {
  return LEAST[tickUnit([0, span])]
}

/** Labels of months with their year are wider than those of days, and so are times with their day. */
function spacingOf([from, to]: Span): number {
  const isTwoDays = to - from > DAY && to - from <= 2 * DAY
  return to - from > 300 * DAY || isTwoDays ? 84 : 46
}

function everyFrom(first: Minutes, to: Minutes, step: number): Minutes[] {
  const ticks: Minutes[] = []
  for (let at = first; at < to; at += step) ticks.push(at)
  return ticks
}
