import { useSyncExternalStore } from 'react'

const KEY = 'faultline:slash'
const listeners = new Set<() => void>()
let isOn = read()

/** Whether "/" leads to the search; on, until somebody who speaks to the machine or types by accident turns it off. */
export function useSlashSetting(): boolean {
  return useSyncExternalStore(subscribe, () => isOn)
}

/** Turns "/" on or off, on this machine and for good where the browser lets pages remember. */
export function setSlashSetting(next: boolean): void {
  isOn = next
  for (const listener of listeners) listener()
  try {
    localStorage.setItem(KEY, next ? 'on' : 'off')
  } catch (error) {
    console.warn('The setting holds until the page is closed:', error)
  }
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
