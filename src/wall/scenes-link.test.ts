import { expect, it } from 'vitest'
import { nameScenes } from '../model/scenes.ts'
import { packScenes, unpackScenes } from './scenes-link.ts'

const LIST = nameScenes([
  { title: 'Minsk–Beijing', view: '?actor=belarus,china&map=3/50/70', seconds: 20, lead: 'map', notes: 'Не часы, дни' },
  { title: 'All', view: '?', seconds: 12 },
  { title: 'All', view: '?from=-P7D', seconds: 9.5, notes: 'N' },
])

it('a list of scenes goes into an address and comes back the same', async () => {
  const packed = await packScenes(LIST)
  expect(packed).toMatch(/^[\w-]+$/)
  expect(await unpackScenes(packed)).toEqual({ scenes: LIST, problems: [] })
})

it('fifty scenes with notes fit an address that every server takes', async () => {
  const notes = 'Lukashenko lands in Beijing about two days, not hours, after the sabotage near Minsk. '
  const many = nameScenes(
    Array.from({ length: 50 }, (_, i) => ({
      title: `Scene ${i}`,
      view: `?from=2023-02-${1 + (i % 28)}`,
      seconds: i + 1,
      notes,
    })),
  )
  expect((await packScenes(many)).length).toBeLessThan(2000)
})

it.each(['', '!!!', 'AAAA', 'x'])('%j holds no scenes and says so', async (packed) => {
  const { scenes, problems } = await unpackScenes(packed)
  expect(scenes).toEqual([])
  expect(problems).toHaveLength(1)
})

it('a parameter that was cut off says so, and one that would unpack without end is left', async () => {
  const packed = await packScenes(LIST)
  expect((await unpackScenes(packed.slice(0, -6))).problems[0]).toMatch(/cut off or broken/)
  const huge = nameScenes([{ title: 'A', view: '?', seconds: 20, notes: 'x'.repeat(3_000_000) }])
  expect((await unpackScenes(await packScenes(huge))).problems[0]).toMatch(/too long/)
})
