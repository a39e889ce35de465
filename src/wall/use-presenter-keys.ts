import { useEffect, useEffectEvent } from 'react'

const FIELDS = 'input, select, textarea, [role="slider"]'
const CONTROLS = `${FIELDS}, button, a`

/** Arrows and the keys of a presenter's remote change the scene, space holds it; never what a control means by them. */
export function usePresenterKeys({ step, hold }: { step: (by: 1 | -1) => void; hold: () => void }): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
    const isIn = (controls: string) => event.target instanceof Element && event.target.closest(controls) !== null
    if (isIn(FIELDS)) return
    if (event.key === 'ArrowRight' || event.key === 'PageDown') step(1)
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') step(-1)
    else if (event.key === ' ' && !isIn(CONTROLS)) hold()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => act(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
