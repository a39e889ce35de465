import { useEffect, useState } from 'react'

/** The time in milliseconds since 1970, kept up to the last full step: a clock that shows minutes needs no seconds. */
export function useNow(stepMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(
    function tick() {
      // Aimed at the next full step each time, so that no error adds up over weeks and a sleep is made good.
      let timer = 0
      function next() {
        setNow(Date.now())
        timer = window.setTimeout(next, stepMs - (Date.now() % stepMs) + 1)
      }
      timer = window.setTimeout(next, stepMs - (Date.now() % stepMs) + 1)
      return () => clearTimeout(timer)
    },
    [stepMs],
  )
  return now
}
