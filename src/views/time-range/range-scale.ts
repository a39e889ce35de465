import { DAY, type Span } from '../../model/time.ts'
import type { TimeScale } from '../time-scale.ts'

/** The time range's own scale; `gutter` is the room for words at its left, none where the pane is narrow. */
export interface RangeScale extends TimeScale {
  gutter: number
}

const NARROW = 560
/** Half a handle stands outside of the plot. */
const INSET = 8

/** A scale for a picture of this width; a day is a whole number of pixels where the axis allows it. */
export function rangeScale(axis: Span, width: number): RangeScale {
  const gutter = width < NARROW ? 0 : 92
  const left = gutter || INSET
  const room = Math.max(1, width - left - INSET)
  const days = (axis[1] - axis[0]) / DAY
  const perDay = room / days
  const plot = Number.isInteger(days) && perDay >= 8 ? Math.floor(perDay) * days : room
  return {
    axis,
    gutter,
    left,
    right: left + plot,
    x: (at) => left + ((at - axis[0]) / (axis[1] - axis[0])) * plot,
    at: (x) => axis[0] + ((x - left) / plot) * (axis[1] - axis[0]),
  }
}
