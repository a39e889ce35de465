import { useSyncExternalStore } from 'react'
import { useView } from './use-filter.ts'

export type Theme = 'light' | 'dark'

const prefersDark = globalThis.matchMedia?.('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  prefersDark?.addEventListener('change', listener)
  return () => prefersDark?.removeEventListener('change', listener)
}

/** The theme on screen: the address's, else the system's. */
export function useTheme(): Theme {
  const { theme } = useView()
  const isDark = useSyncExternalStore(subscribe, () => prefersDark?.matches ?? false)
  return theme ?? (isDark ? 'dark' : 'light')
}

/** The current values of custom properties, for canvases; read again when `useTheme` changes. */
export function readPalette<Name extends string>(names: readonly Name[]): Record<Name, string> {
  const style = getComputedStyle(document.documentElement)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name).trim()])) as Record<Name, string>
}
