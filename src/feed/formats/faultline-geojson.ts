import type { RawFeed, RawRecord } from './format.ts'

/** A FeatureCollection that says `"faultline": 1`. */
export function fromFaultlineGeoJson(collection: Record<string, unknown>, features: readonly unknown[]): RawFeed {
  return { header: collection, records: numbered(features), isFaultline: true }
}

/** The features with their numbers, counted from 1. */
export function* numbered(features: readonly unknown[]): Generator<RawRecord> {
  for (let i = 0; i < features.length; i++) yield { where: `feature ${i + 1}`, feature: features[i] }
}
