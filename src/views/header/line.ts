import type { Actor } from '../../model/actor.ts'
import type { Span } from '../../model/time.ts'
import type { SummaryAnswer } from '../../query/answer.ts'
import { formatRange } from '../format.ts'
import { own } from '../words/own.ts'
import { words } from '../words/words.ts'

const text = words.header.line
const NAMED = 3

/** The range in words; while none is set the axis, and how many events lie outside of it. */
export function rangeInWords(axis: Span, isSet: boolean, summary: SummaryAnswer | undefined): string {
  const outside = isSet ? '' : outsideInWords(summary)
  return outside === '' ? formatRange(axis) : text.and(formatRange(axis), outside)
}

/** How many events lie before and after the axis, and how many on no side of it for want of a date; '' for none. */
export function outsideInWords(summary: SummaryAnswer | undefined): string {
  if (!summary) return ''
  const outside = summary.earlier + summary.later
  return [outside > 0 && text.outside(outside), summary.undated > 0 && text.undated(summary.undated)]
    .filter((part) => part !== false)
    .join(', ')
}

/** The ticked actors by name, at most three of them; an id that the feed does not define stands for itself. */
export function actorsInWords(ids: readonly string[], isAll: boolean, actors: readonly Actor[]): string {
  if (ids.length === 0) return text.allActors
  const names = ids.map((id) => actors.find((actor) => actor.id === id)?.name ?? id)
  return isAll && names.length > 1 ? text.together(names) : someOf(names)
}

/** The ticked kinds by name. */
export function kindsInWords(ids: readonly string[]): string {
  if (ids.length === 0) return text.allKinds
  return someOf(ids.map((id) => kindName(id)))
}

/** A kind's name, or its id where this version does not know it. */
export function kindName(id: string): string {
  return own(words.kinds.kind, id) ?? id
}

/** "Kyiv" of "Europe/Kyiv"; "Beijing" of "Asia/Shanghai". */
export function zonePlace(zone: string): string {
  return own(text.places, zone) ?? zone.slice(zone.lastIndexOf('/') + 1).replace(/_/g, ' ')
}

function someOf(names: string[]): string {
  if (names.length <= NAMED + 1) return text.any(names)
  return text.among(names.slice(0, NAMED), names.length - NAMED)
}
