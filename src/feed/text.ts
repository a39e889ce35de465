// C0 controls but tab and line feed, delete, and halves of characters, which make encodeURIComponent throw.
// And the characters that turn the direction of what stands after them: one that is never closed would turn our own
// words around a feed's too. Marks without a reach (U+200E, U+200F, U+061C) stay; a page isolates what they touch.
// oxlint-disable-next-line no-control-regex
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g

/** Text without control characters and half characters; line ends become line feeds. */
export function clean(text: string): string {
  if (!UNCLEAN.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
}

/** Whether `clean` would take characters out, line ends apart. */
export function hasControls(text: string): boolean {
  return text.search(CONTROLS) >= 0
}

// In typed arrays, since an engine that packs numbers into 31 bits would put each step of a `let` on the heap.
const state = new Int32Array(2)
const float = new Float64Array(1)
const halves = new Int32Array(float.buffer)

/**
 * A short id that follows from the content of a JSON value, whatever the order of its members: 53 bits of Bryc's
 * cyrb53 in base 36. Values nested deeper than 32 do not count.
 */
export function hashOf(value: unknown): string {
  begin()
  mixValue(value, 32)
  let high = state[0]!
  let low = state[1]!
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

function begin(): void {
  state[0] = 0xdeadbeef
  state[1] = 0x41c6ce57
}

function mixValue(value: unknown, depth: number): void {
  if (typeof value === 'string') mixText(value, 1)
  else if (typeof value === 'number') {
    float[0] = value
    mix(halves[0]!)
    mix(halves[1]!)
  } else if (typeof value !== 'object' || value === null) mixText(String(value), 2)
  else if (depth === 0) mix(3)
  else if (Array.isArray(value)) {
    mix(4 + value.length)
    for (const item of value) mixValue(item, depth - 1)
  } else mixMembers(value as Record<string, unknown>, depth - 1)
}

/** A sum over the members, so that their order does not matter and need not be sorted. */
function mixMembers(value: Record<string, unknown>, depth: number): void {
  const highBefore = state[0]!
  const lowBefore = state[1]!
  let highSum = 5
  let lowSum = 5
  for (const name of Object.keys(value)) {
    begin()
    mixText(name, 6)
    mixValue(value[name], depth)
    const high = state[0]!
    const low = state[1]!
    highSum = (highSum + Math.imul(high ^ (low >>> 15), 2246822507)) | 0
    lowSum = (lowSum + Math.imul(low ^ (high >>> 15), 3266489909)) | 0
  }
  state[0] = highBefore
  state[1] = lowBefore
  mix(highSum)
  mix(lowSum)
}

function mixText(text: string, kind: number): void {
  let high = state[0]!
  let low = state[1]!
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  state[0] = high
  state[1] = low
  mix(-kind)
}

function mix(code: number): void {
  state[0] = Math.imul(state[0]! ^ code, 2654435761)
  state[1] = Math.imul(state[1]! ^ code, 1597334677)
}
