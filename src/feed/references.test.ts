import { describe, expect, it } from 'vitest'
import { feature, lines, read, readOne } from './feed-in-test.ts'

describe('an id that the lists do not define', () => {
  it('stands for itself as a name and is reported once an id, where it was met first', () => {
    const actors = [{ actor: 'atlantis', person: 'nobody', role: 'host' }]
    const claims = [{ claimant: 'lemuria', about: 'atlantis', measure: 'killed', source: 'hearsay' }]
    const one = { actors, claims, sources: ['hearsay', 'rumour'] }
    const { header, problems, events } = read([feature(one), feature(one, { id: 'two' })])
    expect(header.actors).toEqual([
      { id: 'atlantis', name: 'atlantis' },
      { id: 'nobody', name: 'nobody', kind: 'person' },
      { id: 'lemuria', name: 'lemuria' },
    ])
    expect(header.sources).toEqual([
      { id: 'hearsay', title: 'hearsay' },
      { id: 'rumour', title: 'rumour' },
    ])
    expect(events[1]!.actors).toEqual(actors)
    expect(lines(problems)).toEqual([
      'actor 1 of feature 1 · actor · noted',
      'actor 1 of feature 1 · person · noted',
      'claim 1 of feature 1 · claimant · noted',
      'claim 1 of feature 1 · source · noted',
      'source 2 of feature 1 · id · noted',
    ])
    expect(problems.every(({ id }) => id === 'one')).toBe(true)
  })

  it('an address is a source of its own, not reported', () => {
    const { contents, problems } = readOne({ sources: ['https://example.org/a'] })
    expect(contents.header.sources).toEqual([{ id: 'https://example.org/a', url: 'https://example.org/a' }])
    expect(problems).toEqual([])
  })
})

describe('an object in place of an id is taken as a definition', () => {
  it('of an actor, a person and a source', () => {
    const said = {
      actors: [
        {
          actor: { id: 'belarus', name: 'Belarus', kind: 'state' },
          person: { name: 'L.', of: 'belarus' },
          role: 'host',
        },
      ],
      claims: [{ claimant: { name: 'BYPOL' }, measure: 'damage', source: { url: 'https://example.org/b' } }],
      sources: [{ id: 'paper', publisher: 'A paper' }],
    }
    const { event, contents, problems } = readOne(said)
    expect(event.actors).toEqual([{ actor: 'belarus', person: 'L.', role: 'host' }])
    expect(event.claims).toEqual([{ claimant: 'BYPOL', measure: 'damage', source: 'https://example.org/b' }])
    expect(event.sources).toEqual(['paper'])
    expect(contents.header.actors).toEqual([
      { id: 'belarus', name: 'Belarus', kind: 'state' },
      { id: 'L.', name: 'L.', of: 'belarus' },
      { id: 'BYPOL', name: 'BYPOL' },
    ])
    expect(contents.header.sources.map(({ id }) => id)).toEqual(['https://example.org/b', 'paper'])
    expect(problems).toEqual([])
  })

  it('the same source again is the same source; another under its id is reported and the first holds', () => {
    const { contents, event, problems } = readOne({
      sources: [
        { title: 'T' },
        { title: 'T' },
        { id: 'a', title: 'A' },
        { id: 'a', title: 'A' },
        { id: 'a', title: 'B' },
      ],
    })
    expect(contents.header.sources.map(({ title }) => title)).toEqual(['T', 'A'])
    expect(new Set(event.sources).size).toBe(2)
    expect(lines(problems)).toEqual(['source 5 of feature 1 · id · mended'])
  })

  it('an id that a later record defines is defined', () => {
    const { header, problems } = read([
      feature({ actors: ['belarus'] }),
      feature({ actors: [{ actor: { id: 'belarus', name: 'Belarus' } }] }, { id: 'two' }),
    ])
    expect(header.actors).toEqual([{ id: 'belarus', name: 'Belarus' }])
    expect(problems).toEqual([])
  })
})

describe('actors of an event', () => {
  const header = { actors: [{ id: 'belarus', name: 'Belarus' }] }

  it('unknown role: participant, reported; missing: participant', () => {
    const { event, problems } = readOne({ actors: [{ actor: 'belarus', role: 'onlooker' }, 'belarus'] }, {}, header)
    expect(event.actors.map(({ role }) => role)).toEqual(['participant', 'participant'])
    expect(lines(problems)).toEqual(['actor 1 of feature 1 · role · mended'])
  })

  it('a person without an actor stands for itself; an entry that names nobody is left out; both reported', () => {
    const { event, problems } = readOne(
      { actors: [{ person: 'belarus', role: 'host' }, { role: 'host' }, 5.5] },
      {},
      header,
    )
    expect(event.actors).toEqual([
      { actor: 'belarus', role: 'host' },
      { actor: '5.5', role: 'participant' },
    ])
    expect(lines(problems).slice(0, 2)).toEqual([
      'actor 1 of feature 1 · actor · noted',
      'actor 2 of feature 1 · actor · mended',
    ])
  })
})

describe('the lists of actors and sources', () => {
  it('a circle of `of` is reported and cut, once, wherever it is entered', () => {
    const of = (id: string, of: string): object => ({ id, name: id, of })
    const actors = [of('x', 'a'), of('a', 'b'), of('b', 'c'), of('c', 'a'), of('self', 'self'), of('y', 'x')]
    const { header, problems } = read([], { actors })
    expect(header.actors.map(({ id, of }) => [id, of])).toEqual([
      ['x', 'a'],
      ['a', 'b'],
      ['b', 'c'],
      ['c', undefined],
      ['self', undefined],
      ['y', 'x'],
    ])
    expect(lines(problems)).toEqual(['actor 4 · of · mended', 'actor 5 · of · mended'])
  })

  it('an `of` that nobody defines stands for itself', () => {
    const { header, problems } = read([], { actors: [{ id: 'a', name: 'A', of: 'b' }] })
    expect(header.actors).toContainEqual({ id: 'b', name: 'b' })
    expect(lines(problems)).toEqual(['actor 1 · of · noted'])
  })

  it('an id used twice: the later entry wins, reported', () => {
    const actors = [{ id: 'a', name: 'Early' }, { id: 'a', name: 'Late' }] // prettier-ignore
    const { header, problems } = read([], { actors })
    expect(header.actors).toEqual([{ id: 'a', name: 'Late' }])
    expect(problems).toMatchObject([
      { where: 'actor 2', field: 'id', reason: expect.stringContaining('replaces actor 1') },
    ])
  })

  it('names are kept by language tag, what is none is reported', () => {
    const names = JSON.parse('{"uk": "Білорусь", "zh-Hans": "白俄罗斯", "__proto__": "x", "be": ["y"]}') as object
    const { header, problems } = read([], { actors: [{ id: 'a', name: 'A', names }] })
    expect(header.actors[0]!.names).toEqual({ uk: 'Білорусь', 'zh-Hans': '白俄罗斯' })
    expect(lines(problems)).toEqual(['actor 1 · names.__proto__ · mended', 'actor 1 · names.be · mended'])
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    '//example.org',
    'example.org',
    'https://user:pw@example.org',
    'https://',
    5,
  ])('an address is http or https: %s is left out and reported', (url) => {
    const { header, problems } = read([], { sources: [{ id: 's', title: 'S', url }] })
    expect(header.sources).toEqual([{ id: 's', title: 'S' }])
    expect(lines(problems)).toEqual(['source 1 · url · mended'])
  })

  it('http and https addresses are kept as they are written', () => {
    const sources = [{ id: 's', url: 'HTTPS://Example.org/ä?b=c#d' }, { id: 't', url: 'http://example.org' }] // prettier-ignore
    expect(read([], { sources })).toMatchObject({ header: { sources }, problems: [] })
  })
})
