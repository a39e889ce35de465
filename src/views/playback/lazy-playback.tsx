import { Suspense, lazy } from 'react'
import type { PlaybackProps } from './playback.tsx'

const all = () => import('./all.ts')
const Controls = lazy(() => all().then((m) => ({ default: m.PlayControls })))
const Machine = lazy(() => all().then((m) => ({ default: m.Playback })))

/** The buttons of playback, for the time range. */
export function PlayControls() {
  return (
    <Suspense fallback={<span />}>
      <Controls />
    </Suspense>
  )
}

/**
 * What makes the view of the address play: once on each screen, beside its panes. On a wall it has the scene's id as its
 * `key`, so that no scene goes on where the last one was.
 */
export function Playback(props: PlaybackProps) {
  return (
    <Suspense>
      <Machine {...props} />
    </Suspense>
  )
}
