import { useMemo } from 'react'
import { useActorNames } from '../actors.ts'
import { words } from '../words/words.ts'

/** Names of actors: in full, and short enough for a label. */
export interface Names {
  full: (id: string | undefined) => string
  short: (id: string | undefined) => string
}

const LONG = 28

/** Looks up the names of the feed's actors; an id that the feed does not define is its own name. */
export function useNames(): Names {
  const { nameOf } = useActorNames()
  return useMemo(() => {
    const full = (id: string | undefined) => (id === undefined || id === '' ? words.chart.someone : nameOf(id))
    return { full, short: (id) => shorten(full(id)) }
  }, [nameOf])
}

/** "General Staff of the Armed Forces of Ukraine" → "General Staff"; short names stay as they are. */
export function shorten(name: string): string {
  if (name.length <= LONG) return name
  const bare = name.replace(/\s*\([^)]*\)$/, '')
  if (bare.length <= LONG) return bare
  const [head = bare] = bare.split(/ (?:of|for) /)
  return head
}
