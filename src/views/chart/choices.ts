/** The first of the ranked keys that is not switched off; the best one where all are. */
export function chosenOf(keys: readonly string[], off: readonly string[]): string | undefined {
  return keys.find((key) => !off.includes(key)) ?? keys[0]
}

/** What is switched off once `key` is chosen among the ranked keys: those before it, so that it is the first left. */
export function choose(keys: readonly string[], key: string, off: readonly string[]): string[] {
  const before = keys.slice(0, keys.indexOf(key))
  return [...off.filter((id) => !keys.includes(id)), ...before]
}

/** Switches an id on or off. */
export function toggle(off: readonly string[], id: string): string[] {
  return off.includes(id) ? off.filter((other) => other !== id) : [...off, id]
}
