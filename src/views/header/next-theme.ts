import type { Theme } from '../palette.ts'

/** The theme after this one: the opposite of the system's, then the system's by name, then whatever the system says. */
export function nextTheme(theme: Theme | undefined, system: Theme): Theme | undefined {
  const opposite = system === 'dark' ? 'light' : 'dark'
  if (theme === undefined) return opposite
  return theme === opposite ? system : undefined
}
