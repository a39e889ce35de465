/** A table's own entry. Keys may come from a feed, where `constructor` is a word like any other. */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
