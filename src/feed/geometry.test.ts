import { describe, expect, it } from 'vitest'
import { lines, readOne } from './feed-in-test.ts'
import { standIn } from './geometry.ts'

const place = (geometry: unknown): ReturnType<typeof readOne> => readOne({}, { geometry })

describe('geometry is any GeoJSON geometry, or null', () => {
  const ring = [[0, 0], [4, 0], [4, 4], [0, 0]] // prettier-ignore
  it.each<[string, unknown, unknown]>([
    ['Point', [30, 50], [30, 50]],
    [
      'MultiPoint',
      [
        [30, 50],
        [31, 51],
      ],
      [30, 50],
    ],
    [
      'LineString',
      [
        [30, 50],
        [31, 51],
      ],
      [30, 50],
    ],
    [
      'MultiLineString',
      [
        [
          [30, 50],
          [31, 51],
        ],
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [30, 50],
    ],
  ])('%s: its first point stands for it', (type, coordinates, point) => {
    const { event, problems } = place({ type, coordinates })
    expect(event.geometry).toEqual({ type, coordinates })
    expect(event.point).toEqual(point)
    expect(problems).toEqual([])
  })

  it('Polygon, MultiPolygon and GeometryCollection are read too', () => {
    for (const geometry of [
      { type: 'Polygon', coordinates: [ring] },
      { type: 'MultiPolygon', coordinates: [[ring]] },
      { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [ring] }] },
    ]) {
      const { event, problems } = place(geometry)
      expect(event.geometry).toEqual(geometry)
      expect(isInside(event.point!, [ring as [number, number][]])).toBe(true)
      expect(problems).toEqual([])
    }
  })

  it('null is legal and not reported', () => {
    const { event, problems } = place(null)
    expect([event.geometry, event.point, problems]).toEqual([null, null, []])
  })

  it('heights are left out', () => {
    expect(place({ type: 'Point', coordinates: [30, 50, 120] }).event.geometry).toEqual({
      type: 'Point',
      coordinates: [30, 50],
    })
  })
})

describe('out of range, NaN or broken: reported, the event kept without a place', () => {
  it.each<[unknown, string]>([
    [{ type: 'Point', coordinates: [180.01, 50] }, 'outside longitude ±180 and latitude ±90'],
    [{ type: 'Point', coordinates: [50, 100] }, 'are they swapped?'],
    [{ type: 'Point', coordinates: ['NaN', 50] }, 'not a position of two numbers'],
    [{ type: 'Point', coordinates: [null, null] }, 'not a position of two numbers'],
    [{ type: 'Point', coordinates: [] }, 'not a position of two numbers'],
    [{ type: 'Point' }, 'Nothing stands where a position'],
    [{ type: 'LineString', coordinates: [[1, 2]] }, 'too few positions'],
    [{ type: 'LineString', coordinates: [] }, 'too few positions'],
    [{ type: 'LineString', coordinates: [[1, 2], [1, 91]] }, 'outside longitude'], // prettier-ignore
    [{ type: 'Polygon', coordinates: [[1, 2], [3, 4], [5, 6]] }, 'not nested as its type asks'], // prettier-ignore
    [{ type: 'constructor', coordinates: [1, 2] }, "'constructor' is not a type of GeoJSON geometry"],
    [{ type: 'GeometryCollection', geometries: [] }, 'has no geometries'],
    ['somewhere', 'A text stands where a GeoJSON geometry belongs'],
  ])('%j', (geometry, reason) => {
    const { event, problems } = place(geometry)
    expect([event.geometry, event.point]).toEqual([null, null])
    expect(lines(problems)).toEqual(['feature 1 · geometry · mended'])
    expect(problems[0]!.reason).toContain(reason)
    expect(problems[0]!.reason).toContain('kept without a place')
  })

  it('a geometry of more than 100,000 positions', () => {
    const coordinates = Array.from({ length: 100_001 }, (_, i) => [i / 1000, 50])
    expect(place({ type: 'MultiPoint', coordinates }).problems[0]!.reason).toContain('100,000')
  })
})

describe('a point on a polygon stands for it', () => {
  it.each<[string, [number, number][][]]>([
    [
      'a square',
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
          [0, 0],
        ],
      ],
    ],
    [
      'a ring that is not closed',
      [
        [
          [0, 0],
          [4, 0],
          [4, 4],
          [0, 4],
        ],
      ],
    ],
    [
      'a C, open to the east',
      [
        [
          [0, 0],
          [9, 0],
          [9, 1],
          [1, 1],
          [1, 8],
          [9, 8],
          [9, 9],
          [0, 9],
          [0, 0],
        ],
      ],
    ],
    [
      'a U, open to the north',
      [
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [8, 9],
          [8, 1],
          [1, 1],
          [1, 9],
          [0, 9],
          [0, 0],
        ],
      ],
    ],
    [
      'a ring with a hole in its middle',
      [
        [
          [0, 0],
          [9, 0],
          [9, 9],
          [0, 9],
          [0, 0],
        ],
        [
          [1, 1],
          [8, 1],
          [8, 8],
          [1, 8],
          [1, 1],
        ],
      ],
    ],
    [
      'vertices at half the height',
      [
        [
          [0, 0],
          [4, 2],
          [0, 4],
          [-4, 2],
          [0, 0],
        ],
      ],
    ],
  ])('%s', (_, coordinates) => {
    expect(isInside(standIn({ type: 'Polygon', coordinates }), coordinates)).toBe(true)
  })

  it('of an area without any extent it is the first vertex', () => {
    expect(standIn({ type: 'Polygon', coordinates: [[[1, 2], [3, 2], [1, 2]]] })).toEqual([1, 2]) // prettier-ignore
  })
})

/** Even-odd with a ray to the north: another way than the one under test. */
function isInside([x, y]: readonly [number, number], rings: readonly [number, number][][]): boolean {
  let inside = false
  for (const ring of rings)
    for (const [i, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(i + 1) % ring.length]!
      if (ax > x !== bx > x && y < ay + ((x - ax) / (bx - ax)) * (by - ay)) inside = !inside
    }
  return inside
}
