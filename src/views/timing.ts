type Name = 'faultline:answer' | 'faultline:interaction'

/** Panes on screen that wait for an answer, and those that have shown one. */
const waiting = new Set<string>()
const shown = new Set<string>()
let isPainted = false
let interaction: number | null = null
let frame = 0

/** Says that a pane waits for an answer, or that it shows one; `null` when it leaves the screen. */
export function reportPane(pane: string, state: 'waiting' | 'shown' | null): void {
  if (state === 'waiting') waiting.add(pane)
  else waiting.delete(pane)
  if (state === 'shown') shown.add(pane)
  settle()
}

/** Whether every pane has shown its first answer. */
export function hasPainted(): boolean {
  return isPainted
}

/** Marks that the feed's events are in the table. */
export function markLoaded(): void {
  performance.mark('faultline:feed-loaded')
  const marks = performance.getEntriesByName('faultline:feed-loaded')
  if (marks.length <= KEPT) return
  performance.clearMarks('faultline:feed-loaded')
  for (const { startTime } of marks.slice(1)) performance.mark('faultline:feed-loaded', { startTime })
}

/** Starts timing from the input event that is being handled; the first frame after every pane has its answer ends it. */
export function watchInteraction(timeStamp = globalThis.event?.timeStamp ?? performance.now()): void {
  interaction ??= timeStamp
  // The panes ask in the effects of the commit that follows, so look again once they have.
  requestAnimationFrame(settle)
}

/** Measures a set of questions that were asked together, from the asking to the last answer. */
export function measureAnswers(start: number): void {
  measure('faultline:answer', start)
}

function settle(): void {
  cancelAnimationFrame(frame)
  if (waiting.size > 0 || shown.size === 0) return
  frame = requestAnimationFrame(() => {
    if (waiting.size > 0) return
    if (!isPainted) performance.mark('faultline:painted')
    isPainted = true
    if (interaction !== null) measure('faultline:interaction', interaction)
    interaction = null
  })
}

const KEPT = 200
const kept = new Map<Name, { start: number; end: number }[]>()

/** Entries are kept for ever unless cleared, and can be cleared only by name: all go, and the newest come back. */
function measure(name: Name, start: number): void {
  const entries = kept.get(name) ?? []
  entries.push({ start, end: performance.now() })
  kept.set(name, entries)
  if (entries.length <= KEPT) {
    performance.measure(name, entries.at(-1))
    return
  }
  entries.shift()
  performance.clearMeasures(name)
  for (const entry of entries) performance.measure(name, entry)
}
