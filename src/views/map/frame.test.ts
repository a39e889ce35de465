import { describe, expect, it } from 'vitest'
import { mercator } from '../../model/geo.ts'
import { boundsOf, frameAround, kmPerPixel, middleOf, project, projectLine, wrapLongitude } from './frame.ts'

const kyiv = frameAround(30.5, 50.45, 5, 530, 640)

describe('frame', () => {
  it('has its centre in its middle, both ways', () => {
    expect(project(kyiv, ...mercator([30.5, 50.45]))).toEqual([265, 320])
    const [lon, lat] = middleOf(kyiv)
    expect(lon).toBeCloseTo(30.5, 9)
    expect(lat).toBeCloseTo(50.45, 9)
  })

  it('draws a mark on the copy of the world that is nearest', () => {
    const pacific = frameAround(179, 0, 3, 800, 600)
    const [x] = project(pacific, ...mercator([-179, 0]))
    expect(x).toBeCloseTo(400 + (2 / 360) * pacific.world, 6)
  })

  it('keeps both ends of a line on one copy', () => {
    const pacific = frameAround(-179, 0, 3, 800, 600)
    const [from, to] = projectLine(pacific, 0.99, 0.5, 1.01, 0.5)
    expect(to[0] - from[0]).toBeCloseTo(0.02 * pacific.world, 6)
    expect(Math.abs((from[0] + to[0]) / 2 - 400)).toBeLessThan(pacific.world / 2)
  })

  it('has west beyond east where it crosses the antimeridian, and the whole world where it is wider', () => {
    const [west, , east] = boundsOf(frameAround(179, 0, 4, 800, 600))
    expect(west).toBeGreaterThan(0)
    expect(east).toBeLessThan(0)
    expect(boundsOf(frameAround(0, 0, 1, 800, 600)).filter((_, i) => i % 2 === 0)).toEqual([-180, 180])
  })

  it('wraps longitudes and leaves the edges alone', () => {
    expect([190, -190, 180, -180, 540].map(wrapLongitude)).toEqual([-170, 170, 180, -180, 180])
  })

  it('knows that a pixel covers less ground towards the pole', () => {
    expect(kmPerPixel(0, 0)).toBeCloseTo(156.54, 2)
    expect(kmPerPixel(60, 0)).toBeCloseTo(78.27, 2)
  })
})
