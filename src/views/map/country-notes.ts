import type { MapAnswer } from '../../query/map-answer.ts'
import { words } from '../words/words.ts'

/** The sentence under each country's name; events of no country that is named have none. */
export function countryNotes(countries: MapAnswer['countries']): Map<string, string> {
  return new Map(
    countries
      .filter(({ country }) => country !== '')
      .map(({ country, count }) => [country, words.map.countryNote(count)]),
  )
}
