import { useEffect, useState } from 'react'
import { GROUPS } from '../../model/event.ts'
import { HUES } from '../glyphs.tsx'
import { type BasemapPalette, readBasemapPalette } from './basemap-paint.ts'
import { readPalette } from '../palette.ts'
import { usePaper } from '../paper.ts'

/** Colours and fonts of what is drawn over the base map. */
export interface MapPalette {
  paper: string
  ink: string
  ink2: string
  halo: string
  highlight: string
  highlightInk: string
  lead: string
  /** In the order of `GROUPS`. */
  groups: readonly string[]
  sans: string
  basemap: BasemapPalette
}

function readMapPalette(root: Element): MapPalette {
  const names = ['--paper', '--ink', '--ink-2', '--m-halo', '--hl', '--hl-ink', '--t-visit', '--sans']
  const read = readPalette([...names, ...Object.values(HUES)], root)
  return {
    paper: read['--paper']!,
    ink: read['--ink']!,
    ink2: read['--ink-2']!,
    halo: read['--m-halo']!,
    highlight: read['--hl']!,
    highlightInk: read['--hl-ink']!,
    lead: read['--t-visit']!,
    groups: GROUPS.map((group) => read[HUES[group]]!),
    sans: read['--sans']!,
    basemap: readBasemapPalette(root),
  }
}

const QUERIES = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']

/**
 * The palette on screen. It follows the attribute that sets the theme rather than the address: whoever writes the
 * attribute may do so after this view has rendered.
 */
export function useMapPalette(): MapPalette {
  const root = usePaper()?.root ?? document.documentElement
  const [palette, setPalette] = useState(() => readMapPalette(root))
  useEffect(
    function followTheme() {
      const look = () => setPalette(readMapPalette(root))
      const observer = new MutationObserver(look)
      observer.observe(root, { attributes: true, attributeFilter: ['data-theme', 'class'] })
      const media = QUERIES.map((query) => window.matchMedia(query))
      for (const query of media) query.addEventListener('change', look)
      look()
      return () => {
        observer.disconnect()
        for (const query of media) query.removeEventListener('change', look)
      }
    },
    [root],
  )
  return palette
}
