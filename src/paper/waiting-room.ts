/** Frames in a row in which nothing may change: names of the map give way to marks a frame or two after these stand. */
const STILL_FRAMES = 6
const PATIENCE_MS = 30_000

type Report = (pane: string, state: 'waiting' | 'shown' | null) => void

/** Gathers what panes report, and calls once all that are expected have drawn. */
export function createWaitingRoom(expected: readonly string[], onReport?: Report) {
  const waiting = new Set<string>()
  const shown = new Set<string>()

  const report: Report = (pane, state) => {
    onReport?.(pane, state)
    if (state === 'waiting') waiting.add(pane)
    else waiting.delete(pane)
    if (state === 'shown') shown.add(pane)
  }

  /** Answers how to stop watching. */
  function watch(onReady: () => void, onLate: (error: Error) => void): () => void {
    const since = performance.now()
    let still = 0
    let frame = requestAnimationFrame(look)
    function look() {
      const isReady =
        waiting.size === 0 && expected.every((pane) => shown.has(pane)) && document.fonts.status === 'loaded'
      still = isReady ? still + 1 : 0
      if (still >= STILL_FRAMES) onReady()
      else if (performance.now() - since > PATIENCE_MS)
        onLate(new Error([...waiting, ...expected.filter((pane) => !shown.has(pane))].join(', ')))
      else frame = requestAnimationFrame(look)
    }
    return () => cancelAnimationFrame(frame)
  }
  return { report, watch }
}
