import { describe, expect, it } from 'vitest'
import { mercator } from '../../model/geo.ts'
import type { Mark } from '../../query/map-answer.ts'
import { WORLD, cameraOf, canSplit, homeCamera, isAt, legalCamera, shortestStretch, wallCamera } from './camera.ts'
import { frameAround } from './frame.ts'

function markAt(lon: number, lat: number, count: number): Mark {
  const [x, y] = mercator([lon, lat])
  return { x, y, count, groups: [], bounds: [lon, lat, lon, lat], isSelected: false }
}

describe('camera', () => {
  it('goes into the address and back without moving the map', () => {
    for (const zoom of [2, 3, 5, 6, 8, 9, 11]) {
      const frame = frameAround(30.523456, 50.450123, zoom, 530, 640)
      expect(isAt(frame, cameraOf(frame))).toBe(true)
    }
  })

  it('is somewhere else after a pan of some pixels or a zoom', () => {
    const frame = frameAround(30.5, 50.45, 5, 530, 640)
    expect(isAt({ ...frame, left: frame.left + 5 }, cameraOf(frame))).toBe(false)
    expect(isAt(frameAround(30.5, 50.45, 6, 530, 640), cameraOf(frame))).toBe(false)
    expect(isAt({ ...frame, left: frame.left + frame.world }, cameraOf(frame))).toBe(true)
  })

  it('takes the nearest legal zoom', () => {
    expect(legalCamera({ zoom: 20, lat: 90, lon: 200 })).toEqual({ zoom: 11, lat: 85, lon: -160 })
    expect(legalCamera({ zoom: 0.4, lat: 0, lon: 0 }).zoom).toBe(2)
  })
})

describe('homeCamera', () => {
  const country = [
    markAt(24, 49.8, 5),
    markAt(30.5, 50.4, 31),
    markAt(36.2, 50, 20),
    markAt(38, 48.6, 18),
    markAt(32.6, 46.6, 20),
  ]

  it('opens where most events are, whatever lies at the other end of the world', () => {
    const near = homeCamera(country, 530, 640)
    const far = homeCamera([...country, markAt(116.4, 39.9, 8), markAt(-77, 38.9, 7)], 530, 640)
    expect(far.zoom).toBe(near.zoom)
    expect(Math.abs(far.lon - near.lon)).toBeLessThan(5)
    expect(far.lon).toBeGreaterThan(25)
    expect(far.lon).toBeLessThan(40)
  })

  it('shows the world where nothing has a place, and one town at the scale of its region', () => {
    expect(homeCamera([], 530, 640)).toEqual(WORLD)
    expect(homeCamera([markAt(30.5, 50.4, 3)], 530, 640)).toEqual({ zoom: 8, lat: 50.4, lon: 30.5 })
  })
})

it('the shortest stretch holds seven tenths of the weight', () => {
  expect(
    shortestStretch([
      [0, 1],
      [10, 1],
      [11, 1],
      [12, 1],
      [90, 1],
      [13, 1],
      [14, 1],
    ]),
  ).toEqual([10, 14])
})

it('a cell of one spot cannot be split, nor any at the last zoom', () => {
  expect(canSplit([30, 50, 30, 50], 5)).toBe(false)
  expect(canSplit([30, 50, 30.1, 50.1], 5)).toBe(true)
  expect(canSplit([179.9, 0, -179.9, 0], 5)).toBe(true)
  expect(canSplit([30, 50, 30.1, 50.1], 11)).toBe(false)
})

describe('a camera on a wall', () => {
  const camera = { zoom: 7, lat: 48, lon: 37 }
  const seen = (width: number, height: number) => width * height * 4 ** -wallCamera(camera, width, height).zoom
  it('shows as large a piece of the world on a small map as on a desk', () => {
    const desk = 530 * 600 * 4 ** -camera.zoom
    for (const [width, height] of [
      [360, 240],
      [280, 370],
      [540, 300],
    ] as const)
      expect(seen(width, height) / desk).toBeCloseTo(1, 0)
    expect(wallCamera(camera, 530, 600)).toEqual(camera)
  })
  it('shows more of it on a larger map, not the same in large', () => {
    expect(wallCamera(camera, 1200, 600).zoom).toBe(7)
  })
})
