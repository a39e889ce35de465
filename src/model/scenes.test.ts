import { describe, expect, it } from 'vitest'
import {
  type NamedScene,
  indexOfScene,
  moveScene,
  nameScenes,
  parseScenes,
  readScenes,
  sceneView,
  stepScene,
  writeScenes,
} from './scenes.ts'

const scene = (title: string, more: Partial<NamedScene> = {}) => ({ title, view: '?kind=visit', seconds: 20, ...more })
const LIST = nameScenes([scene('Minsk–Beijing'), scene('Machulishchy: one attack'), scene('2023'), scene('Война')])

describe('ids', () => {
  it('are made of titles in any script, and are never a number alone', () => {
    expect(LIST.map(({ id }) => id)).toEqual(['minsk-beijing', 'machulishchy-one-attack', 'scene-2023', 'война'])
    expect(nameScenes([scene('…')])[0]?.id).toBe('scene-untitled')
  })

  it('are unique, and stay what they were given', () => {
    const ids = nameScenes([scene('A'), scene('A'), scene('B', { id: 'kept' }), scene('a')]).map(({ id }) => id)
    expect(ids).toEqual(['a', 'a-2', 'kept', 'a-3'])
  })

  it('and numbers from 1 find a scene; what is unknown finds the first', () => {
    expect(['война', '2', '0', '9', '-1', 'x', undefined].map((named) => indexOfScene(LIST, named))).toEqual([
      3, 1, 0, 0, 0, 0, 0,
    ])
  })
})

describe('order', () => {
  it('steps go round in both directions', () => {
    expect([stepScene(4, 3, 1), stepScene(4, 0, -1), stepScene(1, 0, 1), stepScene(0, 0, 1)]).toEqual([0, 3, 0, 0])
  })

  it('steps pass over what is skipped, unless all is', () => {
    expect(stepScene(4, 0, 1, new Set([1, 2]))).toBe(3)
    expect(stepScene(4, 0, -1, new Set([3]))).toBe(2)
    expect(stepScene(3, 0, 1, new Set([0, 1, 2]))).toBe(1)
    expect(stepScene(3, 0, 1, new Set([1, 2]))).toBe(0)
  })

  it('moving keeps every scene once', () => {
    const titles = (list: NamedScene[]) => list.map(({ title }) => title.slice(0, 2))
    expect(titles(moveScene(LIST, 0, 2))).toEqual(['Ma', '20', 'Mi', 'Во'])
    expect(titles(moveScene(LIST, 3, 0))).toEqual(['Во', 'Mi', 'Ma', '20'])
    expect(titles(moveScene(LIST, 1, 99))).toEqual(['Mi', '20', 'Во', 'Ma'])
    expect(moveScene(LIST, 7, 0)).toEqual(LIST)
  })
})

describe('reading and writing', () => {
  it('what is written is read back the same', () => {
    const list = nameScenes([scene('A', { lead: 'map', notes: 'N\n“q”' }), scene('A', { seconds: 7.5 })])
    expect(parseScenes(writeScenes(list))).toEqual({ scenes: list, problems: [] })
  })

  it('a list alone, and a feed, hold scenes too', () => {
    expect(readScenes([scene('A')]).scenes).toHaveLength(1)
    expect(readScenes({ type: 'FeatureCollection', scenes: [scene('A')] }).scenes).toHaveLength(1)
  })

  it('each fault is told with its place, and the rest is kept', () => {
    const { scenes, problems } = readScenes([
      5,
      { view: '?' },
      { title: 'T', view: 'javascript:alert(1)' },
      { title: 'Whole', view: '?from=-P7D', seconds: '9', lead: 'clock', notes: 4 },
    ])
    expect(scenes).toEqual([{ id: 'whole', title: 'Whole', view: '?from=-P7D', seconds: 20 }])
    expect(problems).toEqual([
      'scene 1 is no object; left out',
      'scene 2 has no title; left out',
      'scene 3, “T”: its view is not a text that begins with “?”; left out',
      'scene 4, “Whole”: its seconds are not a number from 1 to 86,400; 20 are taken',
      'scene 4, “Whole”: its lead is none of map, chart, visits; all panes are shown',
      'scene 4, “Whole”: its notes are no text, or too long; left out',
    ])
  })

  it.each(['{', 'null', '5', '{}', '"scenes"', '{"scenes":{}}'])('%s holds none, and that is said', (text) => {
    const { scenes, problems } = parseScenes(text)
    expect(scenes).toEqual([])
    expect(problems).toHaveLength(1)
  })
})

it('a scene keeps what is shown, and leaves how', () => {
  expect(sceneView('?from=-P7D&mode=wall&kind=a%2Cb&scene=2&theme=dark&map=3/50/70')).toBe(
    '?from=-P7D&kind=a%2Cb&map=3/50/70',
  )
  expect(sceneView('')).toBe('?')
})
