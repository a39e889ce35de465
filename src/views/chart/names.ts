import { useMemo } from 'react'
import { useActorNames } from '../actors.ts'
import { own } from '../words/own.ts'
import { words } from '../words/words.ts'

/** Names of actors: in full, short enough for a label, and for a narrow one. */
export interface Names {
  full: (id: string | undefined) => string
  short: (id: string | undefined) => string
  brief: (id: string | undefined) => string
  /** Whether an actor is another one or belongs to it. */
  isOf: (id: string | undefined, other: string | undefined) => boolean
}

const LONG = 28

/** Looks up the names of the feed's actors; an id that the feed does not define is its own name. */
export function useNames(): Names {
  const { nameOf, lineOf } = useActorNames()
  return useMemo(() => {
    const full = (id: string | undefined) => (id === undefined || id === '' ? words.chart.someone : nameOf(id))
    return {
      full,
      short: (id) => shorten(full(id)),
      brief: (id) => abbreviate(full(id)),
      isOf: (id, other) => id !== undefined && other !== undefined && id !== '' && lineOf(id).includes(other),
    }
  }, [nameOf, lineOf])
}

/** "General Staff of the Armed Forces of Ukraine" → "General Staff"; short names stay as they are. */
export function shorten(name: string): string {
  if (name.length <= LONG) return name
  const bare = name.replace(/\s*\([^)]*\)$/, '')
  if (bare.length <= LONG) return bare
  const [head = bare, of, next] = bare.split(/ (of|for) /)
  // "Office" alone is nobody's name.
  return head.includes(' ') || of === undefined ? head : `${head} ${of} ${next}`
}

/** The name by which a headline calls it: "UK Ministry of Defence" → "UK", "UN Human Rights Office (OHCHR)" → "OHCHR". */
export function abbreviate(name: string): string {
  const [, inBrackets] = /\(([A-Z]{2,8})\)$/.exec(name) ?? []
  const [leading] = /^[A-Z]{2,4}(?= )/.exec(name) ?? []
  return inBrackets ?? own(words.chart.briefNames, name) ?? leading ?? shorten(name)
}
