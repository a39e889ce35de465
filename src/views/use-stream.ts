import { useEffect, useEffectEvent, useState } from 'react'
import type { StreamAnswer } from '../query/answer.ts'
import type { Engine } from '../query/engine.ts'

interface StreamOptions {
  engine: Engine
  /** The layer that it changes, and its address; null: there is none. */
  layer: string
  url: string | null
  /** The whole feed must be looked at. */
  look: () => void
  /** The table has changed. */
  read: () => void
}

/** Follows a stream of changes for as long as it is shown; null until it is known how it stands. */
export function useStream({ engine, layer, url, look, read }: StreamOptions): StreamAnswer | null {
  const [stands, setStands] = useState<{ url: string; answer: StreamAnswer | null } | null>(null)
  const tell = useEffectEvent((address: string, answer: StreamAnswer | null, last: StreamAnswer | null) => {
    setStands({ url: address, answer })
    if (!answer) return
    if (answer.patched !== (last?.patched ?? 0)) read()
    if (answer.looks !== (last?.looks ?? 0)) look()
  })
  useEffect(
    function follow() {
      if (url === null) return undefined
      const abort = new AbortController()
      // Most pages have no stream, and need not load what follows one.
      import('./follow-stream.ts').then(
        ({ followStream }) => followStream(engine, layer, url, abort.signal, (answer, last) => tell(url, answer, last)),
        (error: unknown) => console.warn('The stream of changes:', error),
      )
      return () => abort.abort()
    },
    [engine, layer, url],
  )
  return stands?.url === url ? stands.answer : null
}
