import type { Claim } from '../../model/claim.ts'
import { formatFigure } from '../format.ts'
import { words } from '../words/words.ts'
import { layOutClaims } from '../claim-matrix.ts'
import type { EventReading } from '../event-reading.ts'

const HARM = new Set(['killed', 'wounded', 'killed-and-wounded'])

/** "0 killed, 0 wounded, says BYPOL": a line for each claimant and date, never a figure without who says it. */
export function harmWords({ event, nameOf }: Pick<EventReading, 'event' | 'nameOf'>): string[] {
  const { columns, also } = layOutClaims(event.claims.filter(isHarmOfEvent))
  return [...columns, ...also].map(({ claimant, claims }) =>
    words.event.harmSaidBy(claims.map(harmOf).join(', '), claimant === null ? null : nameOf(claimant)),
  )
}

/** Totals and figures for a day are in the claims below, where the time they cover stands beside them. */
function isHarmOfEvent(claim: Claim): boolean {
  return HARM.has(claim.measure) && (claim.per ?? 'event') === 'event' && figureOf(claim) !== null
}

const harmOf = (claim: Claim) => words.event.harm(figureOf(claim) ?? '', claim.measure, claim.civilian === true)

/** The figure of a claim in words, or null where it gave none. */
export function figureOf({ low, best, high }: Claim): string | null {
  return formatFigure(low ?? null, best ?? null, high ?? null)
}
