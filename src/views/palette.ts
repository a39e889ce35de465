import { useSyncExternalStore } from 'react'
import type { ViewStore } from '../url/location.ts'
import type { ViewParams } from '../url/view-params.ts'
import { useView } from './use-filter.ts'

export type Theme = 'light' | 'dark'

const prefersDark = globalThis.matchMedia?.('(prefers-color-scheme: dark)')

function subscribe(listener: () => void): () => void {
  prefersDark?.addEventListener('change', listener)
  return () => prefersDark?.removeEventListener('change', listener)
}

/**
 * Keeps `data-theme` of the page what the address says, else dark on a wall, else the system. Called before the first render, so that it
 * stands before any view reads a colour.
 */
export function keepTheme(view: ViewStore): void {
  function apply() {
    document.documentElement.dataset['theme'] = themeOf(view.get(), systemTheme())
  }
  apply()
  view.subscribe(apply)
  subscribe(apply)
  // Paper is light, whatever the screen is.
  window.addEventListener('beforeprint', () => (document.documentElement.dataset['theme'] = 'light'))
  window.addEventListener('afterprint', apply)
}

/** The theme on screen. */
export function useTheme(): Theme {
  const view = useView()
  const system = useSystemTheme()
  return themeOf(view, system)
}

function themeOf({ theme, mode }: ViewParams, system: Theme): Theme {
  return theme ?? (mode === 'wall' ? 'dark' : system)
}

/** What the system asks for. */
export function useSystemTheme(): Theme {
  return useSyncExternalStore(subscribe, systemTheme)
}

function systemTheme(): Theme {
  return prefersDark?.matches ? 'dark' : 'light'
}

/** The current values of custom properties, for canvases; read again when `useTheme` changes. `root` carries the theme. */
export function readPalette<Name extends string>(
  names: readonly Name[],
  root: Element = document.documentElement,
): Record<Name, string> {
  const style = getComputedStyle(root)
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name).trim()])) as Record<Name, string>
}
