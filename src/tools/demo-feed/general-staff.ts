// Ukraine's General Staff publishes one figure each morning. One event a day, worded by template, with two claims.
import { actorId } from './actors.ts'
import { cell, numberIn, type Row } from './facts.ts'
import type { Carried, Claim } from './feed-shape.ts'
import { placeRow, positionOf } from './places.ts'
import { sourcesOf } from './sources.ts'
import { rangeOf } from './strike-claims.ts'

const months = ['January', 'February', 'March', 'April']

/** Pairs of rows (the day and the total, both published on D) → one event of the day before. */
export function makeGeneralStaffDays(rows: Row[]): Carried[] {
  return [...new Set(rows.map((row) => cell(row, 'date')))].map((published) => {
    const pair = rows.filter((row) => cell(row, 'date') === published)
    const day = rowPer(pair, 'day')
    const total = rowPer(pair, 'total')
    const described = dayBefore(published)
    const losses = numberIn(day, 'low') ?? 0
    const sum = numberIn(total, 'low') ?? 0
    return {
      rows: [cell(day, 'id'), cell(total, 'id')],
      feature: {
        type: 'Feature',
        id: `${described}-general-staff-losses`,
        geometry: { type: 'Point', coordinates: positionOf(placeRow('ukraine')) },
        properties: {
          kind: 'casualties',
          subkind: 'daily count',
          title: `Kyiv's General Staff claims ${losses.toLocaleString('en')} Russian losses on ${inWords(described)}`,
          summary:
            `The morning report of ${inWords(published)} puts the day at ${losses.toLocaleString('en')} and the total since ` +
            `24 February 2022 at about ${sum.toLocaleString('en')}. Killed or wounded is not said; nobody else confirms it.`,
          start: described,
          reported: published,
          place: 'Ukraine',
          country: 'UKR',
          precision: 'country',
          actors: [
            { actor: actorId('ukr_gs'), role: 'claimant' },
            { actor: 'russia', role: 'target' },
          ],
          tally: true,
          claims: [claimOf(day, described, published), claimOf(total, described, published)],
          sources: sourcesOf(day),
          status: 'claimed',
          confidence: cell(day, 'confidence'),
          basis: cell(day, 'basis'),
        },
      },
    } satisfies Carried
  })
}

function claimOf(row: Row, described: string, published: string): Claim {
  const daily = cell(row, 'per') === 'day'
  return {
    claimant: actorId('ukr_gs'),
    about: actorId(cell(row, 'about')),
    measure: 'losses',
    ...rangeOf(numberIn(row, 'low'), numberIn(row, 'high')),
    per: cell(row, 'per'),
    from: daily ? described : '2022-02-24',
    to: described,
    said: published,
    ...Object.fromEntries(sourcesOf(row).map((source) => ['source', source])),
    note: daily
      ? 'Difference between two published totals; the word is "eliminated", not killed or wounded.'
      : 'Published as "about"; the word is "eliminated", not killed or wounded.',
  }
}

function rowPer(pair: Row[], per: string): Row {
  const row = pair.find((candidate) => cell(candidate, 'per') === per)
  if (!row) throw new Error(`no row per ${per} beside ${pair.map((other) => cell(other, 'id')).join(', ')}`)
  return row
}

/** `2023-03-01` → `2023-02-28`, on calendar dates alone. */
export function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function inWords(date: string): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`
}
