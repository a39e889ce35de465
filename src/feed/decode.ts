import { FeedError } from './feed-error.ts'

/** The text of a file, and what a reader should know of how its bytes were read. */
export interface Decoded {
  text: string
  note?: string
}

/** The text of a file: UTF-8, UTF-16, or where it is neither, Windows-1251 or 1252 by the looks of it. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new FeedError('The file is empty')
  refuseBinary(bytes)
  const first = bytes[0]!
  const second = bytes[1] ?? -1
  // Without a mark, a text in UTF-16 still shows itself where its first character is an ASCII one.
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return decodeAs('utf-16le', bytes)
  if ((first === 0xfe && second === 0xff) || (first === 0 && second > 0)) return decodeAs('utf-16be', bytes)
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8.note === undefined) return utf8
  const legacy = guessLegacy(bytes)
  if (!legacy) return utf8
  return { text: new TextDecoder(legacy).decode(bytes), note: noteOfLegacy(legacy) }
}

/**
 * The encoding of a file by its beginning, and what a reader should know of it; null where that is UTF-8 with damage, which
 * only the whole file tells. Throws a `FeedError` where it is no text.
 */
export function encodingOf(head: Uint8Array): { encoding: string; note?: string } | null {
  refuseBinary(head)
  const [first = 0, second = -1] = head
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return { encoding: 'utf-16le' }
  if ((first === 0xfe && second === 0xff) || (first === 0 && second > 0)) return { encoding: 'utf-16be' }
  try {
    // The last character may be cut in two.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return { encoding: 'utf-8' }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const encoding = guessLegacy(head)
    return encoding && { encoding, note: noteOfLegacy(encoding) }
  }
}

function noteOfLegacy(encoding: 'windows-1251' | 'windows-1252'): string {
  const name = encoding === 'windows-1251' ? 'Windows-1251 (Cyrillic)' : 'Windows-1252 (Western European)'
  return `The file is not in UTF-8; it was read as ${name}`
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const name = encoding.toUpperCase()
    const note = `Some bytes are not ${name} characters; they are shown as \ufffd`
    return { text: new TextDecoder(encoding).decode(bytes), note }
  }
}

const BINARIES: readonly (readonly [magic: readonly number[], sentence: string])[] = [
  [[0x1f, 0x8b], 'This is a gzip file, not a feed: unpack it first'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF document, not a feed'],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'This is an Excel workbook or another Office document of the old kind, whatever its name says: save the sheet as CSV first',
  ],
  [[0x50, 0x41, 0x52, 0x31], 'This is a Parquet file, not a feed: export it as CSV or GeoJSON first'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'This is a SQLite database or a GeoPackage: export it as GeoJSON first'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'This is a Zstandard archive, not a feed: unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'This is a 7-Zip archive, not a feed: unpack it first'],
  [[0x89, 0x50, 0x4e, 0x47], 'This is a picture (PNG), not a feed'],
  [[0xff, 0xd8, 0xff], 'This is a picture (JPEG), not a feed'],
]

function refuseBinary(bytes: Uint8Array): void {
  for (const [magic, sentence] of BINARIES)
    if (magic.every((byte, i) => bytes[i] === byte)) throw new FeedError(sentence)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2]! > 8) return
  // The names of an archive's members stand in its first bytes as they are.
  const names = new TextDecoder('latin1').decode(bytes.subarray(0, 4_000))
  if (/xl\/|\[Content_Types\]\.xml|mimetypeapplication\/vnd\.oasis/.test(names))
    throw new FeedError(
      'This is a spreadsheet (Excel or OpenDocument), whatever its name says: save the sheet as CSV first',
    )
  throw new FeedError('This is a ZIP archive or a spreadsheet, not a feed: unpack it, or save the sheet as CSV first')
}

const SAMPLE = 1_000_000
/** JSON is UTF-8 by its standard: a damaged byte or two make no other encoding of it. */
const FEWEST_IN_JSON = 4

/** Which Windows encoding bytes are in that are not UTF-8; null where they are UTF-8 with some damage. */
function guessLegacy(bytes: Uint8Array): 'windows-1251' | 'windows-1252' | null {
  const most = Math.min(bytes.length, SAMPLE)
  let high = 0
  let inPairs = 0
  let sound = 0
  for (let i = 0; i < most; i++) {
    const byte = bytes[i]!
    if (byte < 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
    let isSound = length > 0
    for (let k = 1; k < length; k++) isSound &&= (bytes[i + k] ?? 0) >> 6 === 2
    if (isSound) {
      sound++
      i += length - 1
      continue
    }
    high++
    if (byte >= 0xc0 && ((bytes[i + 1] ?? 0) >= 0xc0 || (bytes[i - 1] ?? 0) >= 0xc0)) inPairs++
  }
  const start = bytes.find((byte) => byte > 0x20)
  const fewest = start === 0x7b || start === 0x5b ? FEWEST_IN_JSON : 1
  if (high < fewest || sound > high) return null
  // Cyrillic words are nothing but high bytes; among Latin letters an accent stands alone.
  return inPairs * 2 > high ? 'windows-1251' : 'windows-1252'
}
