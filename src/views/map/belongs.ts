import type { EventRow } from '../../query/answer.ts'
import type { Mark } from '../../query/map-answer.ts'

/**
 * Whether a row of the mark's area is one that the mark counts: a halo and a pin can lie on one point, and a tally or an
 * event known only to the country is never drawn there.
 */
export function isCountedIn(mark: Mark, row: EventRow): boolean {
  if (row.tally || row.placePrecision === 'country') return false
  const isHalo = row.placePrecision === 'district' || row.placePrecision === 'region'
  return isHalo === (mark.halo !== undefined)
}
