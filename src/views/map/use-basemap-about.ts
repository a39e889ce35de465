import { useEffect, useState } from 'react'
import { type BasemapAbout, loadBasemapAbout } from './basemap-about.ts'

/** Whose base map this is; null until it is known, and where it cannot be read, which the base map itself reports. */
export function useBasemapAbout(): BasemapAbout | null {
  const [about, setAbout] = useState<BasemapAbout | null>(null)
  useEffect(function load() {
    const aborter = new AbortController()
    loadBasemapAbout(undefined, aborter.signal).then(setAbout, (error: unknown) => {
      if (!aborter.signal.aborted) console.warn(error)
    })
    return () => aborter.abort()
  }, [])
  return about
}
