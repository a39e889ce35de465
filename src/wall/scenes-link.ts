import { type NamedScene, type ScenesRead, readScenes } from '../model/scenes.ts'

/** A text that unpacks to more than this is no list of scenes. */
const MOST_BYTES = 1_000_000

/** A list of scenes as the `scenes` parameter holds it: JSON, deflated, in the letters of base64url. */
export async function packScenes(scenes: readonly NamedScene[]): Promise<string> {
  const rows = scenes.map(({ title, view, seconds, lead, notes }) => {
    const row = [title, view.slice(1), seconds, lead ?? '', notes ?? '']
    while (row.at(-1) === '') row.pop()
    return row
  })
  const text = new Blob([JSON.stringify(rows)])
  const packed = text.stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return btoa(letters).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** Reads a `scenes` parameter; one that is cut off or none at all holds no scenes and says so. */
export async function unpackScenes(packed: string): Promise<ScenesRead> {
  try {
    const letters = atob(packed.replace(/-/g, '+').replace(/_/g, '/'))
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
    const rows: unknown = JSON.parse(await inflate(bytes))
    return readScenes(Array.isArray(rows) ? rows.map(sceneOf) : rows)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { scenes: [], problems: [`the list of scenes in this address is cut off or broken (${why})`] }
  }
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > MOST_BYTES) {
      void reader.cancel()
      throw new Error('it would be too long')
    }
    text += decoder.decode(value, { stream: true })
  }
}

function sceneOf(row: unknown): unknown {
  if (!Array.isArray(row)) return row
  const [title, view, seconds, lead, notes] = row as unknown[]
  return { title, view: typeof view === 'string' ? `?${view}` : '?', seconds, ...(lead !== '' && { lead }), notes }
}
