import type { NamedScene } from '../model/scenes.ts'
import { type ViewParams, formatView, parseView } from '../url/view-params.ts'
import type { ViewChange } from '../url/location.ts'

// What the presenter's window and the walls of one browser tell each other. Nothing of it leaves the browser.

/** What a wall answers, and tells when it changes. */
export interface WallState {
  /** Another one for each wall, as long as it is open. */
  wall: string
  scenes: readonly NamedScene[]
  /** -1: the wall shows a view that is no scene. */
  index: number
  isHeld: boolean
  /** Seconds that the scene still has, and of how many, at the moment `at` of `Date.now()`. */
  left: number
  of: number
  at: number
  /** The filter of the wall as a query string. */
  filter: string
}

/** What the presenter asks for. */
export type Order =
  | { do: 'tell' }
  | { do: 'step'; by: 1 | -1 }
  | { do: 'go'; scene: string }
  | { do: 'hold'; isHeld: boolean }
  | { do: 'filter'; filter: string }

/** `wall`: whom the presenter means; null for all. */
export type Message =
  | { say: 'order'; wall: string | null; order: Order }
  | { say: 'state'; state: WallState }
  | { say: 'gone'; wall: string }

/** The channel of all windows of this installation; null where the browser has none. Close it. */
export function openChannel(): BroadcastChannel | null {
  if (!('BroadcastChannel' in globalThis)) return null
  return new BroadcastChannel(`faultline ${new URL('.', document.baseURI).pathname}`)
}

/** What arrived, or null: an older or newer version of the page may be open beside this one. */
export function readMessage(data: unknown): Message | null {
  const message = data as Partial<Message> | null
  return message?.say === 'order' || message?.say === 'state' || message?.say === 'gone' ? (message as Message) : null
}

const FILTER = ['from', 'to', 'actors', 'allActors', 'kinds', 'text', 'bounds', 'event'] as const

/** What of a view a presenter sets: the filter and the selected event, and neither camera nor theme. */
export function filterOf(view: ViewParams): string {
  return formatView({ ...parseView(''), ...picked(view) } as ViewParams)
}

/** The change that brings a view to a filter that `filterOf` wrote. */
export function changeToFilter(filter: string): ViewChange {
  return picked(parseView(filter))
}

function picked(view: ViewParams): ViewChange {
  return Object.fromEntries(FILTER.map((name) => [name, view[name]]))
}
