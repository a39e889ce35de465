import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import type { ViewChange, ViewStore } from '../url/location.ts'
import { SurroundingsContext, useSurroundings } from '../views/engine.ts'
import type { Theme } from '../views/palette.ts'
import { type Paper, PaperContext } from '../views/paper.ts'
import styles from './stage.module.css'
import { createWaitingRoom } from './waiting-room.ts'

interface PaperRootProps {
  theme: Theme
  /** Pixels of canvases for each CSS pixel. */
  ratio: number
  /** What differs from the view on screen. */
  change: ViewChange
  /** Panes that must have drawn, by the names they report. */
  expected: readonly string[]
  onReady: (root: HTMLElement) => void
  onFailed: (error: Error) => void
  className?: string | undefined
  /** Nobody sees, hears or reaches it. */
  isHidden?: boolean
  /** A number that rises where the views have to be waited for anew. */
  round?: number
  /** Hears the panes' reports as well. */
  onReport?: Paper['report']
  children: ReactNode
}

/** Draws views beside the screen. */
export function Stage(props: PaperRootProps) {
  return createPortal(<PaperRoot {...props} className={styles.stage} isHidden />, document.body)
}

/**
 * Draws views in a theme of its own, and tells once all of them stand. Their view is the screen's as it was, and what
 * they would write into the address goes nowhere.
 */
export function PaperRoot(props: PaperRootProps) {
  const { theme, ratio, change, expected, onReady, onFailed, className, isHidden, round, onReport, children } = props
  const surroundings = useSurroundings()
  const [root, setRoot] = useState<HTMLElement | null>(null)
  const [still] = useState(() => ({ ...surroundings, view: stillView(surroundings.view, change) }))
  const [room] = useState(() => createWaitingRoom(expected, onReport))
  const paper = useMemo<Paper | null>(() => root && { root, ratio, report: room.report }, [root, ratio, room])
  const ready = useEffectEvent(onReady)
  const failed = useEffectEvent(onFailed)

  useEffect(
    function watch() {
      if (!root) return undefined
      return room.watch(() => ready(root), failed)
    },
    [room, root, round],
  )
  return (
    <div
      ref={setRoot}
      className={`${styles.paper} ${className ?? ''}`}
      data-theme={theme}
      inert={isHidden}
      aria-hidden={isHidden}
    >
      {paper && (
        <SurroundingsContext value={still}>
          <PaperContext value={paper}>{children}</PaperContext>
        </SurroundingsContext>
      )}
    </div>
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
