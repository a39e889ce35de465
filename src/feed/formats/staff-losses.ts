import { isObject, put } from '../readers.ts'
import { preview } from '../reading.ts'
import type { RawFeed, RawRecord } from './format.ts'

const STAFF = 'General Staff of Ukraine'

/** The list of daily totals of Russian losses that PetroIvaniuk's collection keeps: a date, a day of the war, personnel. */
export function isStaffLosses(value: unknown): value is unknown[] {
  if (!Array.isArray(value)) return false
  const first = value.find(isObject)
  return first !== undefined && 'date' in first && 'day' in first && 'personnel' in first
}

/**
 * Each day's figure is the Ukrainian General Staff's claim of all Russian personnel lost since 24 February 2022, killed and wounded not
 * told apart: a total, so the record is a tally and its figure is added to nothing.
 */
export function fromStaffLosses(days: readonly unknown[]): RawFeed {
  return {
    header: {
      title: 'Russian losses as claimed by the General Staff of Ukraine',
      license: 'MIT',
      attribution: 'General Staff of the Armed Forces of Ukraine; collected by PetroIvaniuk, MIT',
      actors: [
        { id: 'Ukraine', name: 'Ukraine', kind: 'state', code: 'UKR' },
        { id: 'Russia', name: 'Russia', kind: 'state', code: 'RUS' },
        { id: STAFF, name: 'General Staff of the Armed Forces of Ukraine', kind: 'force', of: 'Ukraine' },
      ],
    },
    records: recordsOf(days),
    isFaultline: false,
  }
}

function* recordsOf(days: readonly unknown[]): Generator<RawRecord> {
  for (let i = 0; i < days.length; i++) {
    const where = `record ${i + 1}`
    const day = days[i]
    if (!isObject(day)) {
      yield {
        where,
        feature: null,
        fault: { field: '', value: day, reason: `'${preview(day)}' stands where a day belongs` },
      }
      continue
    }
    const { date, personnel, 'personnel*': how, ...rest } = day
    const figure = typeof personnel === 'number' ? personnel.toLocaleString('en') : preview(personnel)
    const about = typeof how === 'string' && how !== '' ? how : ''
    const properties: Record<string, unknown> = {
      kind: 'casualties',
      tally: true,
      title: `Russian personnel losses since February 2022: ${about ? `${about} ` : ''}${figure}`,
      start: date,
      country: 'UKR',
      precision: 'country',
      actors: [
        { actor: STAFF, role: 'claimant' },
        { actor: 'Russia', role: 'target' },
      ],
      claims: [
        {
          claimant: STAFF,
          about: 'Russia',
          measure: 'losses',
          best: personnel,
          per: 'total',
          from: '2022-02-24',
          to: date,
          said: date,
          ...(about && { note: `as written: ${about}` }),
        },
      ],
    }
    for (const name of Object.keys(rest)) put(properties, name, rest[name])
    yield { where, feature: { type: 'Feature', geometry: null, properties } }
  }
}
