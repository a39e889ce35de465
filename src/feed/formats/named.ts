import { isUrl } from '../readers.ts'
import { hashOf } from '../text.ts'

const LONGEST_ID = 200

/** An actor that is known by its name alone; names of coalitions can be longer than an id may be. */
export function actorOf(name: string): unknown {
  return name.length <= LONGEST_ID ? name : { id: `${name.slice(0, LONGEST_ID - 20)}… ${hashOf(name)}`, name }
}

/** A source that is known by its address, or by what stands in its place. */
export function sourceOf(written: string, publisher = ''): unknown {
  const said = publisher === '' ? {} : { publisher }
  if (!isUrl(written)) return publisher === '' && written.length <= LONGEST_ID ? written : { ...said, title: written }
  if (written.length > LONGEST_ID) return { id: `source-${hashOf(written)}`, url: written, ...said }
  return publisher === '' ? written : { url: written, ...said }
}
