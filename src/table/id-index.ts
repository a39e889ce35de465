/** Finds records by id without keeping the ids: numbers of records by the hash of their id. */
export interface IdIndex {
  /** Numbers plus one, 0 where free; a power of two of them, at most half of which are taken. */
  slots: Uint32Array
  taken: number
}

/** An empty index. */
export function createIdIndex(): IdIndex {
  return { slots: new Uint32Array(1024), taken: 0 }
}

/** The number of the record with an id, or -1. `idOf` tells the id of a number. */
export function findId(index: IdIndex, id: string, idOf: (number: number) => string): number {
  const { slots } = index
  const mask = slots.length - 1
  for (let slot = hash(id) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const number = slots[slot]! - 1
    if (idOf(number) === id) return number
  }
  return -1
}

/** Sets the number of an id, in place of an earlier one's. Answers the earlier one, or -1. */
export function putId(index: IdIndex, id: string, number: number, idOf: (number: number) => string): number {
  if (index.taken * 2 >= index.slots.length) grow(index, idOf)
  const { slots } = index
  const mask = slots.length - 1
  let slot = hash(id) & mask
  for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const earlier = slots[slot]! - 1
    if (idOf(earlier) !== id) continue
    slots[slot] = number + 1
    return earlier
  }
  slots[slot] = number + 1
  index.taken++
  return -1
}

function grow(index: IdIndex, idOf: (number: number) => string): void {
  const { slots } = index
  const wider = new Uint32Array(slots.length * 4)
  const mask = wider.length - 1
  for (const value of slots) {
    if (value === 0) continue
    let slot = hash(idOf(value - 1)) & mask
    while (wider[slot] !== 0) slot = (slot + 1) & mask
    wider[slot] = value
  }
  index.slots = wider
}

/** FNV-1a over UTF-16 units, its bits mixed once more (murmur3's end) since the index uses the low ones. */
function hash(id: string): number {
  let state = 0x811c9dc5
  for (let i = 0; i < id.length; i++) state = Math.imul(state ^ id.charCodeAt(i), 0x01000193)
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35)
  return (state ^ (state >>> 16)) >>> 0
}
