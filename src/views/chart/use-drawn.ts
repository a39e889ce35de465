import { useEffect } from 'react'
import type { PanelId } from './layout.ts'
import { useScales } from './use-scales.ts'

/** Tells the pane when its picture or its table stands on screen, and when it leaves. */
export function useDrawn(isDrawn: boolean, onDrawn: (isDrawn: boolean) => void): void {
  useEffect(
    function tellDrawn() {
      if (!isDrawn) return undefined
      onDrawn(true)
      return () => onDrawn(false)
    },
    [isDrawn, onDrawn],
  )
}

/** Stands among the layers of the chart, which draw nothing before the chart has its scales. */
export function Drawn({ panel, onDrawn }: { panel: PanelId; onDrawn: (isDrawn: boolean) => void }) {
  useDrawn(useScales(panel) !== null, onDrawn)
  return null
}
