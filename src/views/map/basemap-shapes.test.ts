import { topology } from 'topojson-server'
import { expect, test } from 'vitest'
import { packState, shapeKind } from './basemap-protocol.ts'
import { shapesOf, type Borders, type UnitMap } from './basemap-shapes.ts'

// Three squares in a row: two units of AAA, the second of them disputed with BBB, and one of BBB.
const square = (id: string, state: string, x: number) => {
  const ring = [[x, 0], [x, 1], [x + 1, 1], [x + 1, 0], [x, 0]] // prettier-ignore
  return { type: 'Feature', properties: { id, state }, geometry: { type: 'Polygon', coordinates: [ring] } }
}
const features = [square('A-1', 'AAA', 0), square('A-2', 'AAA', 1), square('BBB', 'BBB', 2), square('C-1', 'AAA', -1)]
const map = topology({ units: { type: 'FeatureCollection', features } } as never) as unknown as UnitMap
const disputed = { 'A-2': { group: 'a', towards: ['AAA', 'BBB'] } }
const kindsOf = (borders: Borders) =>
  shapesOf(borders, map).features.flatMap(({ properties, geometry }) => {
    if (geometry.type !== 'MultiLineString') return []
    return geometry.coordinates.map((line) => `${properties.kind}@${line[0]?.[0]}`)
  })

test('a disputed unit is dashed towards those who dispute it, other units of a state by region lines', () => {
  const { disputed: dashed, region } = shapeKind
  expect(kindsOf({ states: {}, disputed }).toSorted()).toEqual([`${region}@0`, `${dashed}@1`, `${dashed}@2`])
})

test('a policy moves a unit to another state: land follows, the dashed lines stay', () => {
  const borders = { states: { 'A-2': 'BBB' }, disputed }
  expect(kindsOf(borders).filter((kind) => kind.startsWith(`${shapeKind.disputed}`))).toHaveLength(2)
  const land = shapesOf(borders, map).features.find((f) => f.properties.owner === packState('BBB'))
  expect(JSON.stringify(land?.geometry)).toContain('[1,0]')
})

test('without disputes a change of state is a border', () => {
  const { border, region } = shapeKind
  expect(kindsOf({ states: {}, disputed: {} }).toSorted()).toEqual([`${region}@0`, `${region}@1`, `${border}@2`])
})

test('codes of states stay apart as numbers', () => {
  expect(new Set(['UKR', 'RUS', 'BLR', 'XKX', 'AAA', 'ZZZ'].map(packState)).size).toBe(6)
  expect(packState('ZZZ')).toBeLessThan(2 ** 16)
})
