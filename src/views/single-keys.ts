import { useSyncExternalStore } from 'react'

const KEY = 'faultline:slash'
const listeners = new Set<() => void>()
let isOn = read()

/** Whether keys of a single character act; on, until somebody who speaks to the machine or types by accident turns them off. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, () => isOn)
}

/** Turns them on or off, on this machine and for good where the browser lets pages remember. */
export function setSingleKeys(next: boolean): void {
  isOn = next
  for (const listener of listeners) listener()
  try {
    localStorage.setItem(KEY, next ? 'on' : 'off')
  } catch (error) {
    console.warn('The setting holds until the page is closed:', error)
  }
}

const TYPING =
  'input:not([type=checkbox], [type=radio], [type=button], [type=range]), textarea, select, [contenteditable]'

/** Whether a key is a shortcut of the page: pressed alone, not into a field, not over a dialog, and nobody's yet. */
export function isShortcut(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  if (event.target instanceof Element && event.target.closest(TYPING)) return false
  return document.querySelector('dialog:modal') === null
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    // A browser that forbids pages to remember: as if nothing had been set.
    return true
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
