import { FeedError } from './feed-error.ts'

/** The text of a file, UTF-8 or UTF-16, and whether bytes that are no characters were replaced. */
export function decode(bytes: Uint8Array): { text: string; isDamaged: boolean } {
  if (bytes.length === 0) throw new FeedError('The file is empty')
  const first = bytes[0]!
  const second = bytes[1] ?? -1
  if (first === 0x1f && second === 0x8b) throw new FeedError('This is a gzip file, not a feed: unpack it first')
  if (first === 0x50 && second === 0x4b)
    throw new FeedError('This is a ZIP archive or a spreadsheet, not a feed: export the feed as GeoJSON first')
  if (first === 0x25 && second === 0x50) throw new FeedError('This is a PDF document, not a feed')
  // Without a mark, JSON in UTF-16 still shows itself: its first character is an ASCII one.
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return decodeAs('utf-16le', bytes)
  if ((first === 0xfe && second === 0xff) || (first === 0 && second > 0)) return decodeAs('utf-16be', bytes)
  return decodeAs('utf-8', bytes)
}

function decodeAs(encoding: string, bytes: Uint8Array): { text: string; isDamaged: boolean } {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isDamaged: false }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return { text: new TextDecoder(encoding).decode(bytes), isDamaged: true }
  }
}
