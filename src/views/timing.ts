/** User Timing marks of the contract, for anyone who opens the browser's profiler. Only the newest 200 are kept. */
const KEPT = 200
const PANES_AT_START = new Set<string>()
const pending = new Set<string>()
const names = new Map<string, number>()
let isPainted = false
let interaction: number | null = null
let frame = 0

/** Says that a pane waits for an answer, or that it shows one; `null` when it leaves the screen. */
export function reportPane(pane: string, state: 'waiting' | 'shown' | null): void {
  if (state === 'waiting') pending.add(pane)
  else pending.delete(pane)
  if (state === 'shown') PANES_AT_START.add(pane)
  settle()
}

/** Marks a moment by its contract name. */
export function markMoment(name: 'faultline:feed-loaded' | 'faultline:painted'): void {
  performance.mark(name)
  forgetOld(name)
}

/** Starts timing from the input event that is being handled; the first paint after every pane has its answer ends it. */
export function watchInteraction(timeStamp = globalThis.event?.timeStamp ?? performance.now()): void {
  interaction ??= timeStamp
  // The panes ask in the effects of the commit that follows, so look again once they have.
  requestAnimationFrame(settle)
}

/** Runs one question and measures it. */
export async function timeAnswer<T>(ask: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const answer = await ask()
  performance.measure('faultline:answer', { start })
  forgetOld('faultline:answer')
  return answer
}

function settle(): void {
  cancelAnimationFrame(frame)
  if (pending.size > 0 || PANES_AT_START.size === 0) return
  frame = requestAnimationFrame(() => {
    if (pending.size > 0) return
    if (!isPainted) {
      isPainted = true
      markMoment('faultline:painted')
    }
    if (interaction === null) return
    performance.measure('faultline:interaction', { start: interaction, end: performance.now() })
    interaction = null
    forgetOld('faultline:interaction')
  })
}

/** Entries are kept for ever unless cleared, and can be cleared only by name: every 200 the older ones go. */
function forgetOld(name: string): void {
  const count = (names.get(name) ?? 0) + 1
  names.set(name, count % KEPT)
  if (count < KEPT) return
  performance.clearMeasures(name)
}
