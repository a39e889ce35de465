import { DAY, type Minutes, type Span } from '../../model/time.ts'
import { formatDay, formatSpan, formatTime } from '../format.ts'
import { tickUnit } from '../time-scale.ts'

/** The label of a tick; on an axis of two days a time says its day. */
export function tickText(tick: Minutes, axis: Span): string {
  switch (tickUnit(axis)) {
    case 'time': {
      if (tick % DAY === 0) return formatDay(tick)
      return axis[1] - axis[0] > DAY ? `${formatDay(tick)}, ${formatTime(tick)}` : formatTime(tick)
    }
    case 'day':
      return formatDay(tick)
    case 'month':
      return formatSpan([tick, tick + 1], 'month')
    case 'year':
      return formatSpan([tick, tick + 1], 'year')
  }
}
