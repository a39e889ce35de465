/** A feature of a GeoJSON feed, of which only the id matters here. */
export interface Feature {
  id: string
  properties: Record<string, unknown>
  [member: string]: unknown
}

/** What changed at once: features that are new or said otherwise, and ids of those that are gone. */
export interface Change {
  upsert?: readonly Feature[]
  withdraw?: readonly string[]
}

/** A feed that changes, and remembers what changed for those who missed it. */
export interface LiveFeed {
  /** Counts the changes. */
  revision: () => number
  /** When the last change was, in milliseconds since 1970. */
  changedAt: () => number
  /** The whole feed as it stands. */
  text: () => string
  features: () => readonly Feature[]
  change: (change: Change) => void
  /** Changes after a revision. */
  since: (revision: number) => readonly { revision: number; change: Change }[]
  /** Calls back after each change; answers how to stop that. */
  subscribe: (listener: (revision: number, change: Change) => void) => () => void
}

/** A live feed that begins with a FeatureCollection. */
export function createLiveFeed(
  { features, ...header }: { features: readonly Feature[]; [member: string]: unknown },
  now: () => number = Date.now,
): LiveFeed {
  const byId = new Map(features.map((feature) => [feature.id, feature]))
  const log: { revision: number; change: Change }[] = []
  const listeners = new Set<(revision: number, change: Change) => void>()
  let changedAt = now()
  let text: string | null = null
  return {
    revision: () => log.length,
    changedAt: () => changedAt,
    text: () => (text ??= JSON.stringify({ ...header, features: [...byId.values()] })),
    features: () => [...byId.values()],
    change(change) {
      for (const feature of change.upsert ?? []) byId.set(feature.id, feature)
      for (const id of change.withdraw ?? []) byId.delete(id)
      text = null
      changedAt = now()
      log.push({ revision: log.length + 1, change })
      for (const listener of listeners) listener(log.length, change)
    },
    since: (revision) => log.slice(Math.max(0, revision)),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
