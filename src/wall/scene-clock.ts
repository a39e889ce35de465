/** How long a scene still has. It ticks by itself, once a second, and stands while it is held. */
export interface SceneClock {
  /** Begins anew; `onEnd` is called once the time is up, `onAhead` some seconds before. Answers what stops it. */
  start: (lastsMs: number, on: { ahead: () => void; end: () => void }) => () => void
  hold: (isHeld: boolean) => void
  /** Whole seconds that are left, and of how many. */
  get: () => Reading
  subscribe: (listener: () => void) => () => void
}

export interface Reading {
  seconds: number
  of: number
}

const TICK_MS = 1000
/** The next scene is asked for this long before its time. */
const AHEAD_MS = 4000

/** A clock that stands. */
export function createSceneClock(): SceneClock {
  const listeners = new Set<() => void>()
  let reading: Reading = { seconds: 0, of: 0 }
  let left = 0
  let lasts = 0
  let isHeld = false
  let isAsked = true
  let on: { ahead: () => void; end: () => void } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0

  function show() {
    reading = { seconds: Math.ceil(left / 1000), of: lasts / 1000 }
    for (const listener of listeners) listener()
  }
  function run() {
    clearTimeout(timer)
    if (isHeld || !on) return
    since = performance.now()
    timer = setTimeout(tick, Math.min(TICK_MS, left))
  }
  function pass() {
    const now = performance.now()
    left = Math.max(0, left - (now - since))
    since = now
  }
  function tick() {
    pass()
    if (left < 1) {
      const ended = on
      on = null
      show()
      ended?.end()
      return
    }
    if (!isAsked && left <= AHEAD_MS) {
      isAsked = true
      on?.ahead()
    }
    show()
    run()
  }

  return {
    start(lastsMs, calls) {
      left = lasts = lastsMs
      isAsked = false
      on = calls
      show()
      run()
      return () => {
        if (on === calls) on = null
        clearTimeout(timer)
      }
    },
    hold(wanted) {
      if (wanted === isHeld) return
      if (wanted && on) pass()
      isHeld = wanted
      run()
    },
    get: () => reading,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
