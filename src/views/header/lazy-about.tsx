import { Suspense, lazy } from 'react'

// Comes when somebody wants to read it.
const Dialog = lazy(() => import('./about.tsx').then((m) => ({ default: m.About })))

/** "About this feed". */
export function About({ onClose }: { onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <Dialog onClose={onClose} />
    </Suspense>
  )
}
