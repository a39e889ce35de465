// C0 controls but tab and line feed, delete, and halves of characters, which make encodeURIComponent throw.
// oxlint-disable-next-line no-control-regex
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

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

let high = 0
let low = 0

/**
 * A short id that follows from the content of a JSON value, whatever the order of its members: 53 bits of Bryc's
 * cyrb53 in base 36. Values nested deeper than 32 do not count.
 */
export function hashOf(value: unknown): string {
  high = 0xdeadbeef
  low = 0x41c6ce57
  mixValue(value, 32)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

function mixValue(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return mix(typeof value === 'string' ? `"${value}` : String(value))
  if (depth === 0) return
  if (Array.isArray(value)) {
    mix('[')
    for (const item of value) mixValue(item, depth - 1)
  } else {
    mix('{')
    const names = Object.keys(value)
    if (names.length > 1) names.sort()
    for (const name of names) {
      mix(name)
      mixValue((value as Record<string, unknown>)[name], depth - 1)
    }
  }
  mix(']')
}

function mix(text: string): void {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ 0x1ffff, 2654435761)
  low = Math.imul(low ^ 0x1ffff, 1597334677)
}
