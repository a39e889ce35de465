// How sure the feed is of a record. The facts' confidence is about the event, never about a claimed number.
import { cell, type Row } from './facts.ts'
import type { Status } from './feed-shape.ts'
import type { Wording } from './wording.ts'

const statuses: readonly string[] = ['confirmed', 'claimed', 'disputed', 'unverified', 'retracted']

/** The wording may say more exactly; else memory and low confidence are unverified, and one party's word is a claim. */
export function statusOf(row: Row, words: Wording, ofMedium: Status = 'unverified'): Status {
  if (words.status !== undefined) return checked(words.status)
  if (cell(row, 'basis') === 'general knowledge' || cell(row, 'confidence') === 'low') return 'unverified'
  return cell(row, 'confidence') === 'high' ? 'confirmed' : ofMedium
}

/** When the source came out. A data set's own date says nothing of when an event was reported, so it is left out. */
export function reportedOf(row: Row): string | undefined {
  const date = cell(row, 'source_date')
  return date === '' || date === '2023-08-04' ? undefined : date
}

function checked(status: string): Status {
  if (!statuses.includes(status)) throw new Error(`'${status}' is not a status`)
  return status as Status
}
