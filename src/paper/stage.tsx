import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ViewChange, ViewStore } from '../url/location.ts'
import { SurroundingsContext, useSurroundings } from '../views/engine.ts'
import type { Theme } from '../views/palette.ts'
import { type Paper, PaperContext } from '../views/paper.ts'
import styles from './stage.module.css'
import { createWaitingRoom } from './waiting-room.ts'

interface StageProps {
  theme: Theme
  /** Pixels of canvases for each CSS pixel. */
  ratio: number
  /** What differs from the view on screen. */
  change: ViewChange
  /** Panes that must have drawn, by the names they report. */
  expected: readonly string[]
  onReady: (root: HTMLElement) => void
  onFailed: (error: Error) => void
  children: ReactNode
}

/**
 * Draws views beside the screen, where nobody sees, hears or reaches them, in a theme of its own; tells once all of
 * them stand. Their view is the screen's as it was, and what they would write into the address goes nowhere.
 */
export function Stage({ theme, ratio, change, expected, onReady, onFailed, children }: StageProps) {
  const surroundings = useSurroundings()
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const [still] = useState(() => ({ ...surroundings, view: stillView(surroundings.view, change) }))
  const [room] = useState(() => createWaitingRoom(expected))
  const paper = useMemo<Paper | null>(() => root && { root, ratio, report: room.report }, [root, ratio, room])
  const ready = useEffectEvent(onReady)
  const failed = useEffectEvent(onFailed)

  useEffect(
    function watch() {
      if (!root) return undefined
      return room.watch(() => ready(root), failed)
    },
    [room, root],
  )
  return createPortal(
    <div ref={setRoot} className={styles.stage} data-theme={theme} inert aria-hidden="true">
      {paper && (
        <SurroundingsContext value={still}>
          <PaperContext value={paper}>{children}</PaperContext>
        </SurroundingsContext>
      )}
    </div>,
    document.body,
  )
}

/** A view that stands still. */
export function stillView(view: ViewStore, change: ViewChange): ViewStore {
  const shown = { ...view.get() }
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) delete shown[name as keyof typeof shown]
    else Object.assign(shown, { [name]: value })
  }
  return { get: () => shown, set: () => undefined, subscribe: () => () => undefined, href: view.href }
}
