import { useEffect, useState } from 'react'
import type { DigestAnswer } from '../../query/answer.ts'
import { type SinceVisit, type Visit, sinceVisit } from '../../query/visit.ts'
import { useSurroundings } from '../engine.ts'
import { continueVisit, rememberVisit } from './visits-kept.ts'

/** How the feed as it was on opening differs from the visit before. */
export type VisitComparison =
  | { state: 'first' }
  | { state: 'compared'; since: number; changes: SinceVisit }
  | { state: 'too-many'; count: number }
  | { state: 'not-kept'; why: string }

/** Compares the feed with the last visit, and remembers it for the next; null until that is done. */
export function useVisit(url: string, version: number): VisitComparison | null {
  const { engine } = useSurroundings()
  const [visit, setVisit] = useState<{ url: string; base: Visit | null; comparison: VisitComparison } | null>(null)
  const own = visit?.url === url ? visit : null
  const isBegun = own !== null
  const base = own?.base ?? null
  const isNotKept = own?.comparison.state === 'not-kept'

  useEffect(
    function remember() {
      const abort = new AbortController()
      async function run() {
        const digest = await engine.ask({ ask: 'digest', layer: url }, abort.signal)
        if (digest.records === null) {
          if (!isBegun) setVisit({ url, base: null, comparison: { state: 'too-many', count: digest.count } })
          return
        }
        const now = { at: Date.now(), records: digest.records }
        if (isNotKept) return
        if (isBegun) await continueVisit(url, base, now)
        else setVisit(await begin(url, now, digest.records))
      }
      run().catch((error: unknown) => {
        if (!abort.signal.aborted) console.warn('This visit could not be remembered:', error)
      })
      return () => abort.abort()
    },
    // `isBegun`, `isNotKept` and `base` follow from what this effect did.
    // oxlint-disable-next-line react/exhaustive-deps
    [engine, url, version],
  )
  return own?.comparison ?? null
}

async function begin(url: string, now: Visit, records: NonNullable<DigestAnswer['records']>) {
  const remembered = await rememberVisit(url, now)
  if ('failure' in remembered)
    return { url, base: null, comparison: { state: 'not-kept', why: remembered.failure } as const }
  const { base } = remembered
  if (base === null) return { url, base, comparison: { state: 'first' } as const }
  return {
    url,
    base,
    comparison: { state: 'compared', since: base.at, changes: sinceVisit(base.records, records) } as const,
  }
}
