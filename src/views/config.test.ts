import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('readConfig', () => {
  it('takes what is legal', () => {
    const { config, problems } = readConfig({
      feed: 'https://example.org/f.json',
      zones: ['UTC', 'Europe/Kyiv'],
      refreshSeconds: 30,
    })
    expect(problems).toEqual([])
    expect(config).toMatchObject({
      feed: 'https://example.org/f.json',
      zones: ['UTC', 'Europe/Kyiv'],
      refreshSeconds: 30,
    })
  })

  it('takes scenes, and of a list the whole ones', () => {
    const { config, problems } = readConfig({ scenes: [{ title: 'A week', view: '?from=-P7D' }, { view: '?' }] })
    expect(config.scenes).toEqual([{ id: 'a-week', title: 'A week', view: '?from=-P7D', seconds: 20 }])
    expect(problems).toEqual(['config.json, scenes: scene 2 has no title; left out'])
  })

  it.each([
    ['feed', { feed: 'http://[' }],
    ['feed', { feed: 7 }],
    ['zones', { zones: ['Mars/X', 'UTC'] }],
    ['policy', { basemap: { policy: 'constructor' } }],
    ['refreshSeconds', { refreshSeconds: 0 }],
    ['scenes', { scenes: 'all' }],
    ['scenes', { scenes: [{ title: 'T' }] }],
    ['lateSeconds', { freshness: { lateSeconds: -1 } }],
    ['basemap', { basemap: [] }],
    ['wall', { wall: true }],
    ['lock', { wall: { lock: 'yes' } }],
    ['letterKeys', { wall: { letterKeys: 0 } }],
  ])('takes the default for a broken %s, and says so', (name, given) => {
    const { config, problems } = readConfig(given)
    expect(config).toEqual(readConfig({}).config)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(name)
  })

  it('takes any value at all', () => {
    for (const value of [null, 7, 'x', [], undefined]) expect(readConfig(value).problems).toHaveLength(1)
  })
})
