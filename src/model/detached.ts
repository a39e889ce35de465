const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A copy of a text that stands alone: a piece of a long text keeps the whole of it in memory (V8's sliced strings). */
export function detached(text: string): string {
  return text.length <= 12 ? text : decoder.decode(encoder.encode(text))
}
