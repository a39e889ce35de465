import { useEffect, useEffectEvent, useState } from 'react'
import type { NamedScene } from '../model/scenes.ts'
import { useBroken } from '../views/breakage.ts'

/** A scene of which a part is broken stays this long, so that a hiccup skips nothing; then it is said for this long. */
const BROKEN_MS = 2500
const SAID_MS = 20_000

/** Leaves a scene of which a part is broken, and answers for a while which that was; null while none was. */
export function useSkipping(scene: NamedScene | undefined, isAllowed: boolean, leave: () => void): string | null {
  const broken = useBroken()
  const [skipped, setSkipped] = useState<string | null>(null)
  const isBroken = broken !== null && isAllowed
  const title = scene?.title
  const skip = useEffectEvent((title: string) => {
    setSkipped(title)
    leave()
  })
  useEffect(
    function skipBroken() {
      if (!isBroken || title === undefined) return
      const timer = setTimeout(() => skip(title), BROKEN_MS)
      return () => clearTimeout(timer)
    },
    [isBroken, title],
  )
  useEffect(
    function forgetSkipped() {
      if (skipped === null) return
      const timer = setTimeout(() => setSkipped(null), SAID_MS)
      return () => clearTimeout(timer)
    },
    [skipped],
  )
  return skipped
}
