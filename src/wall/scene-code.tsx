import { useEffect, useEffectEvent } from 'react'
import { useSurroundings } from '../views/engine.ts'
import { QrOverlay } from '../views/qr-overlay.tsx'
import { useView } from '../views/use-filter.ts'
import { shortenLink } from '../url/shorten-link.ts'
import type { Rotation } from './use-rotation.ts'

/** So long it stays where nobody closes it: a wall goes on by itself. */
const STAYS_MS = 3 * 60_000

/** The link to what the wall shows, on a desk, as a QR code. The scene is held meanwhile: whoever scans it sees it too. */
export function SceneCode({ rotation, title, onClose }: { rotation: Rotation; title: string; onClose: () => void }) {
  const { view: store } = useSurroundings()
  const view = useView()
  const hold = useEffectEvent((isHeld: boolean) => rotation.hold(isHeld))
  const wasHeld = useEffectEvent(() => rotation.isHeld)
  const close = useEffectEvent(onClose)

  useEffect(function holdScene() {
    if (wasHeld()) return undefined
    hold(true)
    return () => hold(false)
  }, [])
  useEffect(function closeInTime() {
    const timer = setTimeout(close, STAYS_MS)
    return () => clearTimeout(timer)
  }, [])

  // A phone has a theme and a refresh of its own; the list of scenes is the wall's.
  const wallOnly = {
    mode: undefined,
    scene: undefined,
    scenes: undefined,
    theme: undefined,
    refresh: undefined,
  } as const
  const linkOf = (change = {}) => new URL(store.href({ ...wallOnly, ...change }), document.baseURI).href
  return <QrOverlay link={shortenLink(view, linkOf).link} title={title} onClose={onClose} />
}
