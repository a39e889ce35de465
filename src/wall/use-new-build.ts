import { useEffect, useEffectEvent, useRef } from 'react'
import { useAppUpdate } from '../views/app-update.ts'
import { useBroken } from '../views/breakage.ts'
import { hasNewBuild } from './new-build.ts'

const ASK_MS = 5 * 60_000
/** A page this young was loaded to mend what is broken, and did not. */
const YOUNG_MS = 10 * 60_000

/**
 * Takes a new build of the server between two scenes; where there is one scene alone, at once. So it does with code that
 * could not be loaded, since that stays failed for as long as the page lives.
 */
export function useNewBuild(scene: string | undefined, isRotating: boolean): void {
  const isDue = useRef(false)
  const broken = useBroken()
  // What the service worker has found is kept already; without one the page asks by itself.
  const { isReady, take } = useAppUpdate()

  useEffect(() => {
    const timer = setInterval(() => {
      void hasNewBuild().then((isNew) => {
        isDue.current ||= isNew
        if (isNew && !isRotating) window.location.reload()
      })
    }, ASK_MS)
    return () => clearInterval(timer)
  }, [isRotating])

  useEffect(() => {
    if (isReady && !isRotating) take()
  }, [isReady, isRotating, take])

  useEffect(() => {
    const isNotLoaded = broken !== null && /dynamically imported|preload CSS|importing a module/i.test(broken)
    if (isNotLoaded && performance.now() > YOUNG_MS) isDue.current = true
  }, [broken])

  const renew = useEffectEvent(() => {
    if (isReady) take()
    // Asked once more: a server that has gone since would leave the room without a picture.
    else if (isDue.current) void isServed().then((is) => is && window.location.reload())
  })
  const shown = useRef(scene)
  useEffect(() => {
    if (shown.current === scene) return
    shown.current = scene
    renew()
  }, [scene])
}

async function isServed(): Promise<boolean> {
  try {
    return (await fetch(window.location.origin + window.location.pathname, { cache: 'no-store' })).ok
  } catch (error) {
    console.info('The server is gone; the page stays:', error)
    return false
  }
}
