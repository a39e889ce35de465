/** Tells how many bytes of UTF-8 stand before a character of a text that comes in pieces. */
export interface BytePlaces {
  /** The next piece, and how many bytes it was. */
  push: (text: string, bytes: number) => void
  /** Bytes before a character, counted from the text's beginning; never one before the last that was asked for. */
  byteAt: (character: number) => number
}

/** Begins behind `bytes` bytes that belong to no character, such as a mark of byte order. */
export function createBytePlaces(bytes: number): BytePlaces {
  const pieces: { text: string; bytes: number }[] = []
  let first = 0
  /** The place that was asked for last: characters and bytes before it, and its character within the first piece. */
  let character = 0
  let byte = bytes
  let within = 0
  let byteWithin = 0

  return {
    push(text, length) {
      pieces.push({ text, bytes: length })
    },
    byteAt(wanted) {
      for (;;) {
        const piece = pieces[first]
        if (!piece || wanted - character < piece.text.length - within) break
        character += piece.text.length - within
        byte += piece.bytes - byteWithin
        within = 0
        byteWithin = 0
        first++
      }
      pieces.splice(0, first)
      first = 0
      const [piece] = pieces
      if (!piece || wanted <= character) return byte
      const steps = wanted - character
      const passed = piece.bytes === piece.text.length ? steps : utf8Length(piece.text, within, within + steps)
      character += steps
      within += steps
      byte += passed
      byteWithin += passed
      return byte
    },
  }
}

/** Bytes that a part of a text takes in UTF-8; half a pair of surrogates counts as half of its four. */
function utf8Length(text: string, from: number, to: number): number {
  let bytes = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3
  }
  return bytes
}
