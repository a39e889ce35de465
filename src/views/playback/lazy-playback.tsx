import { Suspense, lazy } from 'react'

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

/** What makes the view of the address play: once on each screen, beside its panes. With `hasKeys` its keys act. */
export function Playback({ hasKeys }: { hasKeys: boolean }) {
  return (
    <Suspense>
      <Machine hasKeys={hasKeys} />
    </Suspense>
  )
}
