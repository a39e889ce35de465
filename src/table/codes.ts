import { detached } from '../model/detached.ts'
import type { FeedEvent } from '../model/event.ts'
import type { Whereabouts } from './columns.ts'

/** Numbers for things that come again and again, told apart by a text that they are made of. */
export function createCodes<T>(make: (key: string) => T) {
  const codes = new Map<string, number>()
  const list: T[] = []
  return {
    list,
    code(key: string): number {
      const known = codes.get(key)
      if (known !== undefined) return known
      const own = detached(key)
      codes.set(own, list.length)
      return list.push(make(own)) - 1
    },
  }
}

/** The same for places by name and country: a text made of both would be one more a record. */
export function createPlaceCodes() {
  const byCountry = new Map<string | undefined, Map<string | undefined, number>>()
  const list: Whereabouts[] = []
  return {
    list,
    code({ place, country }: FeedEvent): number {
      let codes = byCountry.get(country)
      if (!codes) byCountry.set(country && detached(country), (codes = new Map()))
      const known = codes.get(place)
      if (known !== undefined) return known
      const own = place && detached(place)
      codes.set(own, list.length)
      return list.push({ ...(own !== undefined && { place: own }), ...(country !== undefined && { country }) }) - 1
    },
  }
}
