import { describe, expect, it } from 'vitest'
import { applyPatches, readPatch } from './patch.ts'

const feature = (id: string | number, title = 'x') => ({ type: 'Feature', id, properties: { title } })
const bytesOf = (...features: object[]) =>
  new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', title: 'T', features }))
const read = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as { title: string; features: object[] }

describe('a message of a stream', () => {
  it('is one feature, or a batch', () => {
    expect(readPatch(undefined, JSON.stringify(feature('a')))).toEqual({ upsert: [feature('a')], withdraw: [] })
    const batch = { type: 'FeatureCollection', features: [feature('a'), feature(7)] }
    expect(readPatch('message', JSON.stringify(batch))?.upsert).toHaveLength(2)
  })

  it('of the type withdraw is an id, or a list of ids', () => {
    expect(readPatch('withdraw', '"a"')).toEqual({ upsert: [], withdraw: ['a'] })
    expect(readPatch('withdraw', '["a", 7]')).toEqual({ upsert: [], withdraw: ['a', '7'] })
  })

  it('anything else is none', () => {
    const none = ['', 'x', '7', 'null', '{}', '[]', '{"type":"Feature"}', '{"type":"FeatureCollection","features":7}']
    for (const data of none) expect(readPatch(undefined, data), data).toBeNull()
    expect(readPatch('withdraw', '[{}]')).toBeNull()
  })
})

describe('patches', () => {
  const patch = (upsert: ReturnType<typeof feature>[], withdraw: string[] = []) => ({ upsert, withdraw })

  it('change what is there in its place, append what is new, and take out what is gone', () => {
    const bytes = bytesOf(feature('a'), feature('b'), feature(3))
    const after = read(applyPatches(bytes, [patch([feature('b', 'y'), feature('c')], ['a']), patch([], ['3', 'none'])]))
    expect(after).toEqual({ type: 'FeatureCollection', title: 'T', features: [feature('b', 'y'), feature('c')] })
  })

  it('the later one holds', () => {
    const after = read(
      applyPatches(bytesOf(feature('a')), [patch([feature('a', '1')]), patch([], ['a']), patch([feature('a', '2')])]),
    )
    expect(after.features).toEqual([feature('a', '2')])
  })

  it('what has no id stays as it is', () => {
    const unnamed = { type: 'Feature', properties: {} }
    expect(read(applyPatches(bytesOf(unnamed, unnamed), [patch([feature('a')])])).features).toHaveLength(3)
  })

  it('a file that is no collection is refused with a sentence', () => {
    expect(() => applyPatches(new TextEncoder().encode('[1]'), [])).toThrow('Only a FeatureCollection')
  })
})
