import { describe, expect, it } from 'vitest'
import { minutesOf } from '../model/time.ts'
import { lines, read } from './feed-in-test.ts'

it('the members of a feed are read', () => {
  const said = { title: 'T', updated: '2023-04-10T00:00:00Z', license: 'L', attribution: 'A', about: 'B' }
  const { header, problems } = read([], { ...said, timezone: 'Europe/Kyiv', window: ['2023-02', '2023-03-31'] })
  expect(header).toEqual({
    ...said,
    timezone: 'Europe/Kyiv',
    window: [minutesOf(2023, 2, 1), minutesOf(2023, 4, 1)],
    actors: [],
    sources: [],
    scenes: [],
  })
  expect(problems).toEqual([])
})

it.each([
  [{ timezone: 'Europe/Kiew' }, 'header · timezone · mended'],
  [{ timezone: 2 }, 'header · timezone · mended'],
  [{ window: ['2023-03-31', '2023-02-01'] }, 'header · window · mended'],
  [{ window: '2023' }, 'header · window · mended'],
  [{ window: ['2023-02-01', 'soon'] }, 'header · window[1] · mended'],
  [{ updated: 'today' }, 'header · updated · mended'],
  [{ title: { en: 'T' } }, 'header · title · mended'],
  [{ faultline: 2 }, 'header · faultline · noted'],
  [{ crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } }, 'header · crs · noted'],
  [{ generator: 'X' }, 'header · generator · noted'],
  [{ actors: 5 }, 'header · actors · noted, actor 1 ·  · mended'],
])('a wrong member is reported, and is as if missing: %j', (said, line) => {
  const { header, problems } = read([], said)
  expect(header).toEqual({ timezone: 'UTC', actors: [], sources: [], scenes: [] })
  expect(lines(problems).join(', ')).toBe(line)
})

it('the coordinate systems that are WGS 84 are not reported', () => {
  for (const name of ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'])
    expect(read([], { crs: { type: 'name', properties: { name } } }).problems).toEqual([])
})

describe('scenes', () => {
  it('a whole scene is read; 20 seconds where it does not say', () => {
    const scene = { title: 'Minsk', view: '?actor=belarus', seconds: 30, lead: 'map', notes: 'N' }
    const { header, problems } = read([], { scenes: [scene, { title: 'T', view: '?' }] })
    expect(header.scenes).toEqual([scene, { title: 'T', view: '?', seconds: 20 }])
    expect(problems).toEqual([])
  })

  it('without a title or a view it is left out; wrong seconds and leads are reported', () => {
    const { header, problems } = read([], {
      scenes: [
        { title: 'T' },
        { title: 'T', view: 'https://example.org' },
        { view: '?' },
        { title: 'T', view: '?', seconds: 0, lead: 'clock' },
      ],
    })
    expect(header.scenes).toEqual([{ title: 'T', view: '?', seconds: 20 }])
    expect(lines(problems)).toEqual([
      'scene 1 · view · rejected',
      'scene 2 · view · mended',
      'scene 2 · view · rejected',
      'scene 3 · title · rejected',
      'scene 4 · seconds · mended',
      'scene 4 · lead · mended',
    ])
  })
})
