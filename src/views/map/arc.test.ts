import { describe, expect, it } from 'vitest'
import { arcStyle, bowOf, clipLine, pointsAlong, trimEnd } from './arc.ts'
import type { Pixel } from './frame.ts'

const frame = { width: 100, height: 80 }

describe('bow', () => {
  it('runs from end to end and lies to the left of the way, so that there and back are two lines', () => {
    const there = pointsAlong([0, 50], [100, 50], 10)
    const back = pointsAlong([100, 50], [0, 50], 10)
    expect(there[0]).toEqual([0, 50])
    expect(there.at(-1)).toEqual([100, 50])
    expect(there[5]![1]).toBeLessThan(50)
    expect(back[5]![1]).toBeGreaterThan(50)
  })

  it('never rises more than 60 px, however far the journey', () => {
    expect(pointsAlong([0, 0], [5000, 0], 2)[1]![1]).toBeCloseTo(-60, 9)
    expect(bowOf([7, 7], [7, 7])).toEqual([7, 7])
  })
})

describe('clipLine', () => {
  it('keeps a line that lies inside as it is', () => {
    const inside: Pixel[] = [
      [10, 10],
      [50, 40],
    ]
    expect(clipLine(inside, frame)).toEqual({ points: inside, isCut: false })
  })

  it('ends at the edge where the line leaves', () => {
    const clipped = clipLine(
      [
        [50, 40],
        [90, 40],
        [130, 40],
        [170, 40],
      ],
      frame,
    )
    expect(clipped?.isCut).toBe(true)
    expect(clipped?.points.at(-1)).toEqual([100, 40])
  })

  it('begins at the edge where the line comes in, and ends inside uncut', () => {
    const clipped = clipLine(
      [
        [-50, 40],
        [50, 40],
      ],
      frame,
    )
    expect(clipped).toEqual({
      points: [
        [0, 40],
        [50, 40],
      ],
      isCut: false,
    })
  })

  it('is null for a line that never touches the frame', () => {
    expect(
      clipLine(
        [
          [-10, -10],
          [200, -10],
        ],
        frame,
      ),
    ).toBeNull()
  })
})

describe('trimEnd', () => {
  it('stops at the rim of the mark it points to', () => {
    const line = pointsAlong([0, 0], [100, 0], 20)
    const end = trimEnd(line, 12).at(-1)!
    expect(Math.hypot(100 - end[0], end[1])).toBeCloseTo(12, 0)
  })

  it('keeps a line that nothing stands in the way of', () => {
    expect(
      trimEnd(
        [
          [0, 0],
          [9, 0],
        ],
        0,
      ),
    ).toHaveLength(2)
  })
})

describe('arcs of a large feed', () => {
  it('fade and lose their heads past sixty, and are never stronger for being more', () => {
    expect(arcStyle(1)).toEqual(arcStyle(60))
    expect(arcStyle(60).hasHeads).toBe(true)
    expect(arcStyle(61).hasHeads).toBe(false)
    const alphas = [60, 100, 200, 300].map((count) => arcStyle(count).alpha)
    expect(alphas).toEqual(alphas.toSorted((a, b) => b - a))
    expect(new Set(alphas).size).toBe(4)
    expect(arcStyle(300).alpha).toBeGreaterThan(0.15)
  })
})
