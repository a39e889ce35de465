import { describe, expect, it } from 'vitest'
import { mercator } from '../../model/geo.ts'
import type { MapAnswer, Mark } from '../../query/map-answer.ts'
import { frameAround } from './frame.ts'
import { layOut, spotAt, spotOf } from './picture.ts'

const frame = frameAround(30, 50, 5, 600, 600)

function mark(lon: number, lat: number, count: number, more: Partial<Mark> = {}): Mark {
  const [x, y] = mercator([lon, lat])
  return { x, y, count, groups: [count], bounds: [lon, lat, lon, lat], isSelected: false, ...more }
}

function answer(...marks: Mark[]): MapAnswer {
  return { marks, countries: [], arcs: [], sum: { marks: 0, halos: 0, country: 0, none: 0, outside: 0 } }
}

describe('layOut', () => {
  it('draws halos under marks and the selected one over all', () => {
    const spots = layOut(
      answer(mark(30, 50, 1, { isSelected: true }), mark(31, 50, 4), mark(32, 50, 1, { halo: 'region' })),
      frame,
    )
    expect(spots.map(({ mark }) => mark.halo ?? (mark.isSelected ? 'selected' : 'cell'))).toEqual([
      'region',
      'cell',
      'selected',
    ])
  })

  it('sets the selected mark beside a cell that covers its place, and keeps its place known', () => {
    const [cell, selected] = layOut(answer(mark(30, 50, 30), mark(30.02, 50, 1, { isSelected: true })), frame)
    expect(Math.hypot(selected!.x - cell!.x, selected!.y - cell!.y)).toBeGreaterThan(cell!.radius + selected!.radius)
    expect(selected!.home[0]).toBeCloseTo(300 + (0.02 / 360) * frame.world, 6)
  })

  it('leaves out what lies off the canvas', () => {
    expect(layOut(answer(mark(80, 50, 5)), frame)).toEqual([])
  })
})

describe('spotAt', () => {
  const spots = layOut(answer(mark(30, 50, 1), mark(30.3, 50, 1, { halo: 'region' })), frame)

  it('finds the nearest mark, and a halo only where no mark is', () => {
    expect(spotAt(spots, 300, 300)?.mark.halo).toBeUndefined()
    expect(spotAt(spots, 300 + (0.3 / 360) * frame.world + 15, 300)?.mark.halo).toBe('region')
    expect(spotAt(spots, 100, 100)).toBeNull()
  })

  it('gives every mark a target of 24 px at least', () => {
    expect(spotAt(spots, 300 - 11, 300)).not.toBeNull()
  })
})

describe('spotOf', () => {
  it('finds an event by its own mark, else by the cell that it went into', () => {
    const spots = layOut(answer(mark(30, 50, 12), mark(34, 50, 3)), frame)
    expect(spotOf(spots, 'any', mercator([30.1, 50]), frame)?.mark.count).toBe(12)
    expect(spotOf(spots, 'any', null, frame)).toBeNull()
    expect(spotOf(spots, 'any', mercator([20, 40]), frame)).toBeNull()
  })
})
