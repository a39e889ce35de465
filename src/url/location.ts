import { type ViewParams, formatView, parseView } from './view-params.ts'

/** The parts of `window` that the store needs; `main.tsx` hands them in. */
export interface AddressBar {
  location: { search: string; pathname: string; hash: string }
  history: {
    pushState(state: unknown, unused: string, url: string): void
    replaceState(state: unknown, unused: string, url: string): void
  }
  addEventListener(type: 'popstate', listener: () => void): void
}

/** The view as the address bar holds it; nobody else keeps a copy. */
export interface ViewStore {
  get: () => ViewParams
  /** Changes some members; `undefined` takes one away. `push` for a choice that Back should undo. */
  set: (change: ViewChange, how: 'push' | 'replace') => void
  /** Calls back after each change, Back and Forward included. */
  subscribe: (listener: () => void) => () => void
  /** The link to a view: path and query. */
  href: (change?: ViewChange) => string
}

/** Members of the view to change; those that are absent stay as they are. */
export type ViewChange = { [K in keyof ViewParams]?: ViewParams[K] | undefined }

/** A store over the address bar. */
export function createViewStore(bar: AddressBar): ViewStore {
  const listeners = new Set<() => void>()
  let search = bar.location.search
  let view = parseView(search)

  function notify() {
    for (const listener of listeners) listener()
  }

  function changed(change: ViewChange): ViewParams {
    const next: Record<string, unknown> = { ...view, ...change }
    for (const name of Object.keys(next)) if (next[name] === undefined) delete next[name]
    return next as unknown as ViewParams
  }

  bar.addEventListener('popstate', () => {
    search = bar.location.search
    view = parseView(search)
    notify()
  })

  const href = (change: ViewChange = {}) =>
    bar.location.pathname + formatView(changed(change), search) + bar.location.hash

  return {
    get: () => view,
    set(change, how) {
      const url = href(change)
      view = changed(change)
      if (url !== bar.location.pathname + search + bar.location.hash) {
        if (how === 'push') bar.history.pushState(null, '', url)
        else bar.history.replaceState(null, '', url)
        search = bar.location.search
      }
      notify()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    href,
  }
}
