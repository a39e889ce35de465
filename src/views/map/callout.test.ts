import { describe, expect, it } from 'vitest'
import {
  type Box,
  besideDisc,
  boxAround,
  leaderOf,
  placeBesideCrowd,
  placeBox,
  placeCallout,
  sharedArea,
} from './callout.ts'

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

describe('a callout', () => {
  it('goes beyond marks that stand all around its own, and is led back to it', () => {
    const taken = [{ x: 70, y: 20, width: 60, height: 60 }]
    const box = placeCallout(disc, size, [], { within, taken })!
    expect(sharedArea(box, taken[0]!)).toBe(0)
    const [from, to] = leaderOf(disc, box)!
    expect(Math.hypot(from[0] - disc.x, from[1] - disc.y)).toBeCloseTo(disc.radius)
    expect(Math.hypot(to[0] - (box.x + box.width), to[1] - disc.y)).toBeCloseTo(2)
  })

  it('sends its line past other marks where it can', () => {
    const other = { x: 70, y: 50, radius: 12 }
    const taken = [{ x: 60, y: 20, width: 80, height: 60 }]
    const crosses = (box: Box) => {
      const line = leaderOf(disc, box)
      return line !== null && line[1][0] < 82 && Math.abs(line[1][1] - 50) < 10
    }
    expect(crosses(placeCallout(disc, size, [], { within, taken })!)).toBe(true)
    expect(crosses(placeCallout(disc, size, [other], { within, taken })!)).toBe(false)
  })

  it('is not kept away by the corner of a disc', () => {
    expect(
      sharedArea({ x: 0, y: 0, width: 20, height: 20, isRound: true }, { x: 18, y: 18, width: 9, height: 9 }),
    ).toBe(0)
  })

  it('needs no line beside its mark', () => {
    const box = placeCallout(disc, size, [], { within, taken: [] })!
    expect(leaderOf(disc, box)).toBeNull()
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
