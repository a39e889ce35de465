/** Whether `05/03/2022` is 5 March or 3 May. */
export type DayOrder = 'day-first' | 'month-first'

/** How the dates of one column are written. */
export interface DateStyle {
  order: DayOrder
  /** `said`: some day above 12 shows it; `guessed`: none does; `plain`: no date of the column leaves it open. */
  certainty: 'said' | 'guessed' | 'plain'
  /** Every time of day is midnight, which is how a table without times is exported. */
  isDayOnly: boolean
}

const NUMERIC = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,?[T\s]+(\S.*))?$/
const TIME = /\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?/
const ISO_TIME = /^\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/
const MIDNIGHT = /^(?:00?:00(?::00(?:[.,]0+)?)?|12:00(?::00)?\s*am)$/i

/** Decides for a whole column how its dates are written, since a single one may leave open which is the day. */
export function styleOf(texts: Iterable<string>): DateStyle {
  let dayFirst = 0
  let monthFirst = 0
  let open = 0
  let dots = 0
  let isDayOnly = true
  const firsts = new Set<number>()
  const seconds = new Set<number>()
  for (const text of texts) {
    const time = isDayOnly ? TIME.exec(text) : null
    if (time && !isMidnight(text.slice(time.index))) isDayOnly = false
    const match = NUMERIC.exec(text)
    if (!match) continue
    const first = Number(match[1])
    const second = Number(match[3])
    firsts.add(first)
    seconds.add(second)
    if (match[2] === '.') dots++
    if (first > 12 && second <= 12) dayFirst++
    else if (second > 12 && first <= 12) monthFirst++
    else if (first <= 12 && second <= 12) open++
  }
  if (dayFirst !== monthFirst)
    return { order: dayFirst > monthFirst ? 'day-first' : 'month-first', certainty: 'said', isDayOnly }
  if (open + dayFirst === 0) return { order: 'day-first', certainty: 'plain', isDayOnly }
  // Records of one time share their months sooner than their days; dots are never written in America.
  const isDayFirst = firsts.size === seconds.size ? dots > 0 : firsts.size > seconds.size
  return { order: dots > 0 || isDayFirst ? 'day-first' : 'month-first', certainty: 'guessed', isDayOnly }
}

function isMidnight(time: string): boolean {
  return MIDNIGHT.test(time.replace(/\s*(?:Z|UTC|GMT|[+-]00:?00)$/, ''))
}

/** A date in ISO 8601, as exactly as it was written; null where it cannot be read in this column's style. */
export function isoOf(written: string, style: DateStyle): string | null {
  const text = written.trim()
  if (/^\d/.test(text)) return isoOfDigits(text, style)
  return isoOfWords(text, style)
}

function isoOfDigits(text: string, style: DateStyle): string | null {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2})(?:[T\s]+(\S.*))?)?$/.exec(text)
  if (iso) {
    const [, year, month, day, time] = iso
    if (day === undefined || time === undefined) return text
    const isSound = ISO_TIME.test(time) && !(style.isDayOnly && isMidnight(time))
    return isSound ? text : join(year!, month!, day, time, style)
  }
  const numeric = NUMERIC.exec(text)
  if (numeric) {
    const [, first, , second, year, time] = numeric
    const isDayFirst = style.order === 'day-first'
    const month = isDayFirst ? second! : first!
    return Number(month) > 12 ? null : join(year!, month, isDayFirst ? first! : second!, time, style)
  }
  if (/^\d+(?:\.\d+)?$/.test(text)) return isoOfNumber(text)
  const yearFirst = /^(\d{4})([/.-])(\d{1,2})(?:\2(\d{1,2})(?:[T\s]+(\S.*))?)?$/.exec(text)
  if (yearFirst) {
    const [, year, , month, day, time] = yearFirst
    return day === undefined ? `${year}-${two(month!)}` : join(year!, month!, day, time, style)
  }
  return isoOfWords(text, style)
}

function isoOfNumber(text: string): string | null {
  if (/^\d{4}$/.test(text)) return text
  const packed = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/.exec(text)
  if (packed) {
    const [, year, month, day, hour, minute, second] = packed
    const date = `${year}-${month}-${day}`
    return hour === undefined ? date : `${date}T${hour}:${minute}:${second}`
  }
  const number = Number(text)
  if (number < 1e8 || number >= 1e14) return null
  return new Date(number < 1e11 ? number * 1000 : number).toISOString()
}

const WEEKDAY = /^\p{L}{2,12}\.?,\s*(?=\d)/u
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?[\s./-]*(?:de\s+)?(\p{L}{3,})\.?,?[\s./-]*(?:de\s+)?(\d{4}|\d{2})(?:,?\s+(\S.*))?$/u
const MONTH_DAY = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(\S.*))?$/u
const MONTH = /^(\p{L}{3,})\.?,?[\s-]+(\d{4})$/u

/** `01-January-2015`, `16 February 2024`, `Feb 16, 2024`, `Thu, 24 Feb 2022 05:00:00 GMT` (RFC 822). */
function isoOfWords(written: string, style: DateStyle): string | null {
  if (written.length > 60) return null
  const text = written.replace(WEEKDAY, '')
  const dayMonth = DAY_MONTH.exec(text)
  if (dayMonth) return joinWords(dayMonth[3]!, dayMonth[2]!, dayMonth[1]!, dayMonth[4], style)
  const monthDay = MONTH_DAY.exec(text)
  if (monthDay) return joinWords(monthDay[3]!, monthDay[1]!, monthDay[2]!, monthDay[4], style)
  const month = MONTH.exec(text)
  const number = month && monthNumber(month[1]!)
  return month && number ? `${month[2]}-${two(String(number))}` : null
}

function joinWords(year: string, word: string, day: string, time: string | undefined, style: DateStyle): string | null {
  const month = monthNumber(word)
  return month ? join(year, String(month), day, time, style) : null
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(am|pm)?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/i
/** The zones that RFC 822 names, in hours. */
const ZONES: Record<string, string> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
}

function join(year: string, month: string, day: string, time: string | undefined, style: DateStyle): string | null {
  const date = `${fullYear(year)}-${two(month)}-${two(day)}`
  if (time === undefined || (style.isDayOnly && isMidnight(time))) return date
  const clock = CLOCK.exec(time)
  if (!clock) return null
  const [, hour, minute, second, half, zone] = clock
  const offset = zone === undefined ? '' : /^[+-]/.test(zone) ? zone : ZONES[zone.toUpperCase()]
  if (offset === undefined) return null
  const h = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  return `${date}T${two(String(h))}:${minute}${second === undefined ? '' : `:${second}`}${offset}`
}

function fullYear(year: string): string {
  if (year.length === 4) return year
  return Number(year) < 70 ? `20${year}` : `19${year}`
}

function two(number: string): string {
  return number.padStart(2, '0')
}

const LANGUAGES = ['en', 'uk', 'ru', 'fr', 'de', 'es', 'pl', 'tr']
let months: Map<string, number> | null = null

/** A month by its name or its first three letters, in the languages of most feeds. */
function monthNumber(word: string): number | undefined {
  months ??= nameMonths()
  const name = word.toLowerCase()
  return months.get(name) ?? (name === 'sept' ? 9 : undefined)
}

function nameMonths(): Map<string, number> {
  const names = new Map<string, number>()
  for (const language of LANGUAGES) {
    // Beside a day, Slavic languages decline the month.
    for (const form of [{ month: 'long' }, { day: 'numeric', month: 'long' }, { month: 'short' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' })
      for (let month = 0; month < 12; month++) {
        const part = format.formatToParts(Date.UTC(2023, month, 2)).find(({ type }) => type === 'month')
        const name = part?.value.toLowerCase().replace(/\.$/, '')
        if (name && /^\p{L}{3,}$/u.test(name) && !names.has(name)) names.set(name, month + 1)
      }
    }
  }
  return names
}
