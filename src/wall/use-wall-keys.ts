import { useEffect, useEffectEvent } from 'react'
import { useSurroundings } from '../views/engine.ts'
import { useSingleKeys } from '../views/single-keys.ts'
import { useView } from '../views/use-filter.ts'
import { type WallAct, actOf, focusOf } from './wall-keys.ts'

/** Hands on what the keys ask for; nothing while a dialog is open, which has its own. */
export function useWallKeys(onAct: (act: WallAct) => void): void {
  const isAllowed = useSingleKeys()
  const hasLetterKeys = useSurroundings().config.wall.hasLetterKeys && isAllowed
  const { play, at } = useView()
  const press = useEffectEvent((event: KeyboardEvent) => {
    // While there is a playhead the full stop is its step.
    if (event.key === '.' && (play !== undefined || at !== undefined)) return
    if (event.defaultPrevented || document.querySelector('dialog:modal')) return
    const act = actOf(event, focusOf(event.target), hasLetterKeys)
    if (act === null) return
    // Before any pane hears of it: lanes and map have arrow keys of their own.
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) onAct(act)
  })
  useEffect(function listen() {
    const onKey = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}
