import { describe, expect, test } from 'vitest'
import type { Topology } from 'topojson-specification'
import { blockOf, within } from './basemap-blocks.ts'

const square = (west: number, south: number) => [
  [west, south],
  [west + 10, south],
  [west + 10, south + 10],
  [west, south + 10],
  [west, south],
]
const map = {
  type: 'Topology',
  arcs: [
    square(20, 40),
    square(-100, 40),
    [
      [-170, 10],
      [170, 10],
      [170, 70],
      [-170, 70],
      [-170, 10],
    ],
  ],
  objects: {
    units: {
      type: 'GeometryCollection',
      geometries: ['here', 'elsewhere', 'around'].map((id, arc) => ({
        type: 'Polygon' as const,
        arcs: [[arc]],
        properties: { id },
      })),
    },
  },
} as unknown as Topology
const idsIn = (topology: Topology) => {
  const { units } = topology.objects
  return units?.type === 'GeometryCollection'
    ? units.geometries.map(({ properties }) => (properties as { id: string }).id)
    : []
}

describe('a block', () => {
  test('is the world for tiles as large as a block', () => {
    expect(blockOf({ zoom: 3, x: 2, y: 1 }).bounds).toBeNull()
  })

  test('is one for all tiles of a sixteenth of the world', () => {
    const kyiv = blockOf({ zoom: 5, x: 9, y: 5 })
    expect(blockOf({ zoom: 7, x: 37, y: 21 })).toEqual(kyiv)
    expect(blockOf({ zoom: 5, x: 7, y: 5 }).name).not.toBe(kyiv.name)
  })

  test('covers its tiles and a margin', () => {
    const [west, south, east, north] = blockOf({ zoom: 5, x: 9, y: 5 }).bounds!
    expect([west, east]).toEqual([-2, 92])
    expect(south).toBeCloseTo(-2)
    expect(north).toBeCloseTo(68.5, 1)
  })
})

describe('within bounds', () => {
  test('are the geometries that reach into them, and those around them', () => {
    expect(idsIn(within(map, 'units', [25, 45, 60, 60]))).toEqual(['here', 'around'])
    expect(idsIn(within(map, 'units', [-5, 20, 5, 30]))).toEqual(['around'])
  })

  test('of no bounds are all', () => expect(within(map, 'units', null)).toBe(map))

  test('arcs count from the grid of a quantised map', () => {
    const steps = map.arcs.map((arc) => arc.map((point, i) => point.map((v, k) => v - (arc[i - 1]?.[k] ?? -90))))
    const quantised = {
      ...map,
      arcs: steps,
      transform: { scale: [1, 1], translate: [-90, -90] },
    } as unknown as Topology
    expect(idsIn(within(quantised, 'units', [25, 45, 60, 60]))).toEqual(['here', 'around'])
  })
})
