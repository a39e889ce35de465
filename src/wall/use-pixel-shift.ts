import { useEffect, useState } from 'react'

/** Round a square of two pixels each way, so that no edge stands on the same pixel for long. */
const PATH = [
  [0, 0],
  [1, 0],
  [2, 0],
  [2, 1],
  [2, 2],
  [1, 2],
  [0, 2],
  [0, 1],
] as const
const STEP_MS = 90_000

/**
 * Where the picture stands now, against burn-in: a pixel of the desk's to a side every minute and a half, in one step.
 * Nobody sees it move, so that those who asked for less motion have it too.
 */
export function usePixelShift(): readonly [x: number, y: number] {
  const [step, setStep] = useState(0)
  useEffect(function shift() {
    const timer = setInterval(() => setStep((last) => (last + 1) % PATH.length), STEP_MS)
    return () => clearInterval(timer)
  }, [])
  return PATH[step] ?? PATH[0]
}
