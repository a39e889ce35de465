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

/** Where the feed stands, apart from what it holds. */
export interface FeedStatus {
  /** `failed`: nothing could be read yet. After that the last good data stay, and `failure` says what went wrong. */
  state: 'loading' | 'failed' | 'ready'
  /** The machine that was asked. */
  host: string
  /** No answer for some seconds. */
  isSlow: boolean
  isLooking: boolean
  /** Milliseconds since 1970 of the last look that succeeded. */
  checkedAt: number | null
  /** Of the last look, if it failed; `at`: the first of all that failed in a row. */
  failure: { message: string; at: number } | null
  /** Its changes come as they happen. */
  isStreaming: boolean
  lookAgain: () => void
}

const LOADING: FeedStatus = {
  state: 'loading',
  host: '',
  isSlow: false,
  isLooking: true,
  checkedAt: null,
  failure: null,
  isStreaming: false,
  lookAgain: () => undefined,
}

export const FeedStatusContext = createContext<FeedStatus>(LOADING)

/** Whether the feed is loading, could not be read, or is there; set by app.tsx. */
export function useFeedStatus(): FeedStatus {
  return use(FeedStatusContext)
}
