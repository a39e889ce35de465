/** Finds records by id without keeping the ids: numbers of records by the hash of their id. */
export interface IdIndex {
  /**
   * Numbers plus one in the lower bits and above them as much of the id's hash as there is room for, so that an id is
   * read only where it is most likely the one; 0 where free. A power of two of them, at most half of which are taken.
   */
  slots: Uint32Array
  taken: number
}

const NUMBER_BITS = 22
const NUMBER = (1 << NUMBER_BITS) - 1

/** An empty index. */
export function createIdIndex(): IdIndex {
  return { slots: new Uint32Array(1024), taken: 0 }
}

/** The number of the record with an id, or -1. `idOf` tells the id of a number. */
export function findId(index: IdIndex, id: string, idOf: (number: number) => string): number {
  const { slots } = index
  const mask = slots.length - 1
  const hashed = hash(id)
  const tag = hashed >>> NUMBER_BITS
  for (let slot = hashed & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    if (slots[slot]! >>> NUMBER_BITS !== tag) continue
    const number = (slots[slot]! & NUMBER) - 1
    if (idOf(number) === id) return number
  }
  return -1
}

/** Sets the number of an id, in place of an earlier one's. Answers the earlier one, or -1. */
export function putId(index: IdIndex, id: string, number: number, idOf: (number: number) => string): number {
  if (number >= NUMBER) throw new RangeError(`${number + 1} records are more than one feed can hold`)
  if (index.taken * 2 >= index.slots.length) grow(index, idOf)
  const { slots } = index
  const mask = slots.length - 1
  const hashed = hash(id)
  const tag = hashed >>> NUMBER_BITS
  let slot = hashed & mask
  for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
    if (slots[slot]! >>> NUMBER_BITS !== tag) continue
    const earlier = (slots[slot]! & NUMBER) - 1
    if (idOf(earlier) !== id) continue
    slots[slot] = entry(hashed, number)
    return earlier
  }
  slots[slot] = entry(hashed, number)
  index.taken++
  return -1
}

function entry(hashed: number, number: number): number {
  return ((hashed & ~NUMBER) | (number + 1)) >>> 0
}

function grow(index: IdIndex, idOf: (number: number) => string): void {
  const { slots } = index
  const wider = new Uint32Array(slots.length * 4)
  const mask = wider.length - 1
  for (const value of slots) {
    if (value === 0) continue
    let slot = hash(idOf((value & NUMBER) - 1)) & mask
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
