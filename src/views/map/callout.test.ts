import { describe, expect, it } from 'vitest'
import { besideDisc, boxAround, placeBesideCrowd, placeBox, sharedArea } from './callout.ts'

const within = { x: 0, y: 0, width: 200, height: 100 }
const size = { width: 40, height: 20 }
const disc = { x: 100, y: 50, radius: 10 }

describe('placeBox', () => {
  it('takes the first place that is free', () => {
    expect(placeBox(size, besideDisc(disc, size, 4), { within, taken: [] })).toEqual({ x: 46, y: 40, ...size })
  })

  it('goes on to the next where something stands', () => {
    const taken = [{ x: 40, y: 30, width: 50, height: 40 }]
    expect(placeBox(size, besideDisc(disc, size, 4), { within, taken })).toEqual({ x: 114, y: 40, ...size })
  })

  it('never leaves the frame', () => {
    const corner = { x: 5, y: 5, radius: 5 }
    const box = placeBox(size, besideDisc(corner, size, 4), { within, taken: [] })!
    expect(sharedArea(box, within)).toBe(800)
    expect(placeBox({ width: 300, height: 20 }, besideDisc(disc, size, 4), { within, taken: [] })).toBeNull()
  })

  it('covers least where no place is free, and gives up where that is too much', () => {
    const all = [within]
    expect(placeBox(size, besideDisc(disc, size, 4), { within, taken: all })).not.toBeNull()
    expect(placeBox(size, besideDisc(disc, size, 4), { within, taken: all, most: 10 })).toBeNull()
  })
})

describe('placeBesideCrowd', () => {
  it('stays where it belongs while nothing covers it', () => {
    expect(placeBesideCrowd(disc, [{ x: 160, y: 50, radius: 10 }], within)).toEqual([100, 50])
  })

  it('leaves the cell that covers it, so that neither hides the other', () => {
    const cell = { x: 97, y: 48, radius: 18 }
    const [x, y] = placeBesideCrowd(disc, [cell], within)
    expect(Math.hypot(x - cell.x, y - cell.y)).toBeGreaterThanOrEqual(cell.radius + disc.radius)
    expect(sharedArea(boxAround({ x, y, radius: 10 }), within)).toBeCloseTo(400, 6)
  })
})
