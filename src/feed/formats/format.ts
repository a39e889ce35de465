/** One record of a feed before the validator: a GeoJSON Feature, or whatever stands in its place. */
export interface RawRecord {
  /** "feature 17", counted from 1; "line 301" in a file of lines. */
  where: string
  feature: unknown
}

/** What a format makes of a file: the members beside the records, and the records in the file's order. */
export interface RawFeed {
  header: Record<string, unknown>
  records: Iterable<RawRecord>
  /** Whether its author wrote it as a Faultline feed, and so will want to hear of a kind that is missing. */
  isFaultline: boolean
}
