import { type Bounds, type Point, mercator, unmercator } from '../../model/geo.ts'

/** A place on the canvas, in CSS pixels from its top-left corner. */
export type Pixel = readonly [x: number, y: number]

/** What the canvas shows: its size, and where the world's north-west corner lies on it. */
export interface Frame {
  width: number
  height: number
  zoom: number
  /** Pixels that the world is wide. */
  world: number
  left: number
  top: number
}

/** The frame of a map of this size around a centre. */
export function frameAround(lon: number, lat: number, zoom: number, width: number, height: number): Frame {
  const world = 256 * 2 ** zoom
  const [x, y] = mercator([lon, lat])
  return { width, height, zoom, world, left: width / 2 - x * world, top: height / 2 - y * world }
}

/** Where a fraction of the world lies, on the copy of the world that is nearest to the frame's middle. */
export function project(frame: Frame, x: number, y: number): Pixel {
  const middle = (frame.width / 2 - frame.left) / frame.world
  const turns = Math.round(middle - x)
  return [frame.left + (x + turns) * frame.world, frame.top + y * frame.world]
}

/** Both ends of a line on one copy of the world, the one nearest to the frame's middle. */
export function projectLine(frame: Frame, x0: number, y0: number, x1: number, y1: number): [Pixel, Pixel] {
  const middle = (frame.width / 2 - frame.left) / frame.world
  const turns = Math.round(middle - (x0 + x1) / 2)
  return [
    [frame.left + (x0 + turns) * frame.world, frame.top + y0 * frame.world],
    [frame.left + (x1 + turns) * frame.world, frame.top + y1 * frame.world],
  ]
}

/** What a frame shows, in degrees; west > east where it crosses the antimeridian. */
export function boundsOf({ width, height, world, left, top }: Frame): Bounds {
  const [west, north] = unmercator([-left / world, -top / world])
  const [east, south] = unmercator([(width - left) / world, (height - top) / world])
  if (east - west >= 360) return [-180, south, 180, north]
  return [wrapLongitude(west), south, wrapLongitude(east), north]
}

/** A longitude within ±180°. */
export function wrapLongitude(lon: number): number {
  const wrapped = ((((lon + 180) % 360) + 360) % 360) - 180
  return wrapped === -180 && lon > 0 ? 180 : wrapped
}

/** Kilometres that a pixel covers at a latitude. */
export function kmPerPixel(lat: number, zoom: number): number {
  return (40_075.017 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom)
}

/** The latitude at a height of the frame. */
export function latitudeAt(frame: Frame, y: number): number {
  return unmercator([0, (y - frame.top) / frame.world])[1]
}

/** The frame's middle in degrees. */
export function middleOf({ width, height, world, left, top }: Frame): Point {
  return unmercator([(width / 2 - left) / world, (height / 2 - top) / world])
}
