import { createContext, use } from 'react'
import type { FeedAnswer } from '../query/answer.ts'
import type { Engine } from '../query/engine.ts'
import type { ViewStore } from '../url/location.ts'
import type { Config } from './config.ts'

/** What main.tsx hands to every view: who answers, where the view's state lives, and what the operator configured. */
export interface Surroundings {
  engine: Engine
  view: ViewStore
  config: Config
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

/** The engine, the view store and the config. */
export function useSurroundings(): Surroundings {
  const surroundings = use(SurroundingsContext)
  if (!surroundings) throw new Error('useSurroundings outside of SurroundingsContext')
  return surroundings
}

/** The feed that is open; set by app.tsx once the first load has succeeded, null before. */
export const FeedContext = createContext<FeedAnswer | null>(null)

/** The open feed, or null while none has loaded yet. */
export function useFeed(): FeedAnswer | null {
  return use(FeedContext)
}
