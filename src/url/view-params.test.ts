import { describe, expect, it } from 'vitest'
import { createViewStore } from './location.ts'
import { type ViewParams, formatView, parseView } from './view-params.ts'

const DEFAULT = parseView('')
const FULL: ViewParams = {
  from: '2023-02-24',
  to: '2023-03-03T12:00',
  actors: ['belarus', 'a,b', '100%2C'],
  allActors: true,
  kinds: ['strike', 'visit'],
  text: 'A-50 & Мінск',
  event: 'machulishchy-a50',
  map: { zoom: 5, lat: 50.5, lon: 30.25 },
  bounds: [170, -10, -170, 12.5],
  tables: ['map', 'visits'],
  totals: true,
  off: ['front', 'ukraine-general-staff'],
  lanes: 'host',
  feed: 'https://example.org/feed.json?a=b&c=d',
  theme: 'dark',
  zone: 'Asia/Shanghai',
  play: 0.5,
  at: '2023-02-26T04:30',
  span: 'P7D',
  loop: true,
  mode: 'wall',
  embed: 'chart',
  print: true,
  scene: 'minsk–beijing',
  scenes: 'eJz_-0',
  refresh: 30,
}

describe('view parameters', () => {
  it('come back as they were written', () => {
    expect(parseView(formatView(FULL))).toEqual(FULL)
    expect(formatView(parseView(formatView(FULL)))).toBe(formatView(FULL))
  })

  it('write no default', () => {
    expect(formatView(DEFAULT)).toBe('')
    expect(formatView({ ...DEFAULT, actors: ['belarus'] })).toBe('?actor=belarus')
  })

  it('read the links that feeds and people write', () => {
    const view = parseView('?actor=belarus,china&from=2023-02-24&to=2023-03-03&map=3/50/70')
    expect(view).toMatchObject({ actors: ['belarus', 'china'], from: '2023-02-24', map: { zoom: 3, lat: 50, lon: 70 } })
    expect(formatView(view)).toBe('?from=2023-02-24&to=2023-03-03&actor=belarus,china&map=3/50/70')
  })

  it('keep a duration back from the newest date as it is', () => {
    expect(parseView('?from=-P7D').from).toBe('-P7D')
  })

  it.each([
    'from=yesterday',
    'to=2023-02-31',
    'map=5/abc/1',
    'map=5/1',
    'map=99/0/0',
    'bounds=1,2,3',
    'bounds=1,20,3,10',
    'actor=',
    'actor=,,',
    'table=nothing',
    'theme=sepia',
    'tz=Mars/Olympus',
    'lanes=sideways',
    'totals=yes',
    'scenes=a+b',
    'refresh=1',
    'refresh=soon',
    'actors=some',
    'mode=kiosk',
    'embed=everything',
    'scene=',
    'q=%20',
    'play=',
    'play=0',
    'play=-1',
    'play=fast',
    'play=Infinity',
    'at=later',
    'at=2023-02-31',
    'span=7',
    'span=-P7D',
    'span=P0D',
    'loop=yes',
    '%E0%A4%A',
  ])('drop %s without an error', (broken) => {
    expect(parseView(`?${broken}`)).toEqual(DEFAULT)
    expect(parseView(`?${broken}&kind=strike`).kinds).toEqual(['strike'])
  })

  it('carry over what later parts of the contract wrote, and nothing else', () => {
    expect(formatView(DEFAULT, '?lang=be&utm_source=x')).toBe('?lang=be')
  })
})

describe('createViewStore', () => {
  function bar(search = '') {
    const entries = [search]
    const listeners: (() => void)[] = []
    const location = { pathname: '/app/', search, hash: '' }
    const go = (url: string) => {
      location.search = url.includes('?') ? url.slice(url.indexOf('?')) : ''
    }
    return {
      location,
      entries,
      history: {
        pushState(_: unknown, __: string, url: string) {
          go(url)
          entries.push(location.search)
        },
        replaceState(_: unknown, __: string, url: string) {
          go(url)
          entries[entries.length - 1] = location.search
        },
      },
      addEventListener: (_: 'popstate', listener: () => void) => listeners.push(listener),
      back() {
        entries.pop()
        location.search = entries.at(-1)!
        for (const listener of listeners) listener()
      },
    }
  }

  it('pushes choices, replaces continuous things, and follows Back', () => {
    const address = bar()
    const store = createViewStore(address)
    store.set({ actors: ['belarus'] }, 'push')
    store.set({ map: { zoom: 4, lat: 1, lon: 2 } }, 'replace')
    expect(address.entries).toEqual(['', '?actor=belarus&map=4/1/2'])
    let calls = 0
    store.subscribe(() => calls++)
    address.back()
    expect(calls).toBe(1)
    expect(store.get()).toEqual(DEFAULT)
  })

  it('takes a member away where the change says undefined, and writes nothing where nothing changes', () => {
    const address = bar('?event=x')
    const store = createViewStore(address)
    store.set({ event: 'x' }, 'push')
    expect(address.entries).toHaveLength(1)
    store.set({ event: undefined }, 'push')
    expect(address.entries).toEqual(['?event=x', ''])
    expect(store.get().event).toBeUndefined()
  })
})
