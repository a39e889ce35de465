import { createContext, use } from 'react'

/** Where views are drawn that are not on the screen: for a picture or a print, in a theme and a sharpness of its own. */
export interface Paper {
  /** Carries the theme: custom properties are read here. */
  root: HTMLElement
  /** Pixels of a canvas for each CSS pixel. */
  ratio: number
  /** What `reportPane` is for the screen. */
  report: (pane: string, state: 'waiting' | 'shown' | null) => void
}

export const PaperContext = createContext<Paper | null>(null)

/** The paper that the calling view is drawn on; null on the screen. */
export function usePaper(): Paper | null {
  return use(PaperContext)
}
