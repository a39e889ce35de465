/** A value that stood in a list of JSON, as text; `isWhole` is false where the text ended in the middle of it. */
export interface Piece {
  text: string
  /** Characters before it. */
  offset: number
  isWhole: boolean
}

/** Takes a text in pieces of any size and answers the items of a list that have ended. */
export interface ListSplitter {
  push: (text: string) => Piece[]
  end: () => Piece[]
  /** What stands behind the end of the list, or null as long as that has not come. */
  tail: () => string | null
}

const QUOTE = 34
const COMMA = 44
const OPEN_LIST = 91
const BACKSLASH = 92
const CLOSE_LIST = 93
const OPEN = 123
const CLOSE = 125

/** Splits the inside of a JSON list, from behind its bracket. `begin` characters stood before. */
export function createListSplitter(begin: number): ListSplitter {
  let held = ''
  let dropped = begin
  let at = 0
  /** Where the item begins that is being scanned, or -1 between items. */
  let start = -1
  let depth = 0
  let isText = false
  let tail: string | null = null

  function scan(): Piece[] {
    const found: Piece[] = []
    for (; at < held.length && tail === null; at++) {
      const code = held.charCodeAt(at)
      if (isText) {
        if (code === BACKSLASH) at++
        else if (code === QUOTE) isText = false
        continue
      }
      if (start < 0) {
        if (code === CLOSE_LIST) tail = held.slice(at + 1)
        if (code <= 32 || code === COMMA || code === CLOSE_LIST) continue
        start = at
      }
      if (code === QUOTE) isText = true
      else if (code === OPEN || code === OPEN_LIST) depth++
      else if (depth > 0 && (code === CLOSE || code === CLOSE_LIST)) {
        depth--
        if (depth === 0) take(found, at + 1)
      } else if (depth === 0 && (code === COMMA || code === CLOSE_LIST)) {
        // A number or a word ends where the next thing begins.
        take(found, at)
        at--
      }
    }
    if (tail === null) drop(start < 0 ? Math.min(at, held.length) : start)
    return found
  }

  function take(found: Piece[], end: number): void {
    found.push({ text: held.slice(start, end), offset: dropped + start, isWhole: true })
    start = -1
  }

  function drop(count: number): void {
    held = held.slice(count)
    dropped += count
    at -= count
    if (start >= 0) start -= count
  }

  return {
    push(text) {
      if (tail !== null) {
        tail += text
        return []
      }
      held = held === '' ? text : held + text
      return scan()
    },
    end() {
      if (tail !== null || held.trim() === '') return []
      const rest = { text: held, offset: dropped, isWhole: false }
      held = ''
      return [rest]
    },
    tail: () => tail,
  }
}
