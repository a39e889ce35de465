import { HOUR, type WrittenDate, formatIso, parseDate } from '../model/time.ts'

/**
 * A date as the format has it. It stands as it was written, unless what it means has been made clearer since: layers of
 * several zones give their times the offset that went without saying.
 */
export function writeDate(date: WrittenDate): string {
  const said = parseDate(date.text)
  if (said && said.from === date.from && said.precision === date.precision && said.offset === date.offset)
    return date.text
  const day = formatIso(date.from).slice(0, 10)
  if (date.precision === 'year') return day.slice(0, 4)
  if (date.precision === 'month') return day.slice(0, 7)
  if (date.precision === 'day') return day
  const at = new Date(date.from * 60_000).toISOString().slice(0, 16)
  return date.offset === null ? at : at + writeOffset(date.offset)
}

function writeOffset(minutes: number): string {
  const size = Math.abs(minutes)
  const digits = [Math.floor(size / HOUR), size % HOUR].map((part) => String(part).padStart(2, '0'))
  return `${minutes < 0 ? '-' : '+'}${digits.join(':')}`
}
