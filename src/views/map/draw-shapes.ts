import type { Geometry, Point } from '../../model/geo.ts'
import { mercator } from '../../model/geo.ts'
import type { ContextShape } from '../../query/map-answer.ts'
import type { Box } from './callout.ts'
import { type Frame, type Pixel, kmPerPixel, latitudeAt, project } from './frame.ts'
import type { MapPalette } from './map-palette.ts'

/** A context shape on the canvas: its lines and rings, and whether they are closed. */
export interface DrawnShape {
  shape: ContextShape
  paths: { points: Pixel[]; isClosed: boolean }[]
  box: Box
}

/** From here on there is room for front lines and areas, and for notes at one point. */
const LEAST_ZOOM = 4
const LEAST_POINT_ZOOM = 7

/** Puts the shapes onto the canvas; those off it, and those too fine for its zoom, are left out. */
export function placeShapes(shapes: readonly ContextShape[], frame: Frame): DrawnShape[] {
  if (frame.zoom < LEAST_ZOOM) return []
  return shapes.flatMap((shape) => {
    if (shape.geometry.type === 'Point' && frame.zoom < LEAST_POINT_ZOOM) return []
    const paths = pathsOf(shape.geometry).map(({ points, isClosed }) => ({
      isClosed,
      points: projectAll(points, frame),
    }))
    const box = boxOf(paths.flatMap(({ points }) => points))
    const isOff = box.x > frame.width || box.y > frame.height || box.x + box.width < 0 || box.y + box.height < 0
    return isOff ? [] : [{ shape, paths, box }]
  })
}

/** Areas as a pale wash with a thin rim; front lines in ink on a band as wide as they may be off. */
export function drawShapes(
  context: CanvasRenderingContext2D,
  drawn: readonly DrawnShape[],
  frame: Frame,
  { ink, halo }: MapPalette,
): void {
  context.lineJoin = 'round'
  context.lineCap = 'round'
  for (const { shape, paths, box } of drawn) {
    const isDisputed = shape.status === 'disputed'
    const kmPerPx = kmPerPixel(latitudeAt(frame, box.y + box.height / 2), frame.zoom)
    const errorPx = shape.errorKm === undefined ? 0 : shape.errorKm / kmPerPx
    context.strokeStyle = context.fillStyle = ink
    for (const path of paths) {
      trace(context, path)
      if (shape.kind === 'front' && !path.isClosed) {
        context.globalAlpha = 0.13
        context.lineWidth = Math.max(5, 2 * errorPx)
        context.stroke()
        context.globalAlpha = 1
        context.lineWidth = 1.8
        context.setLineDash(isDisputed ? [5, 4] : [])
        context.stroke()
      } else if (path.points.length === 1) {
        drawPost(context, path.points[0]!, ink, halo)
      } else {
        context.globalAlpha = 0.07
        if (path.isClosed) context.fill()
        context.globalAlpha = 0.75
        context.lineWidth = 1
        context.setLineDash(isDisputed ? [4, 3] : [1.5, 2.5])
        context.stroke()
      }
      context.setLineDash([])
      context.globalAlpha = 1
    }
  }
  context.lineCap = 'butt'
}

/** A note at one point: the bar that the legend has for the front. */
function drawPost(context: CanvasRenderingContext2D, [x, y]: Pixel, ink: string, halo: string): void {
  context.fillStyle = halo
  context.fillRect(x - 6, y - 2.5, 12, 5)
  context.fillStyle = ink
  context.fillRect(x - 5, y - 1, 10, 2)
}

function trace(context: CanvasRenderingContext2D, { points, isClosed }: { points: Pixel[]; isClosed: boolean }): void {
  context.beginPath()
  for (const [x, y] of points) context.lineTo(x, y)
  if (isClosed) context.closePath()
}

function pathsOf(geometry: Geometry): { points: readonly Point[]; isClosed: boolean }[] {
  switch (geometry.type) {
    case 'Point':
      return [{ points: [geometry.coordinates], isClosed: false }]
    case 'MultiPoint':
      return geometry.coordinates.map((point) => ({ points: [point], isClosed: false }))
    case 'LineString':
      return [{ points: geometry.coordinates, isClosed: false }]
    case 'MultiLineString':
      return geometry.coordinates.map((points) => ({ points, isClosed: false }))
    case 'Polygon':
      return geometry.coordinates.map((points) => ({ points, isClosed: true }))
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((points) => ({ points, isClosed: true }))
    case 'GeometryCollection':
      return geometry.geometries.flatMap(pathsOf)
  }
}

/** All points on one copy of the world, the one that is nearest for the first. */
function projectAll(points: readonly Point[], frame: Frame): Pixel[] {
  const [first] = points
  if (!first) return []
  const [x0, y0] = mercator(first)
  const [left] = project(frame, x0, y0)
  return points.map((point) => {
    const [x, y] = mercator(point)
    return [left + (x - x0) * frame.world, frame.top + y * frame.world]
  })
}

function boxOf(points: readonly Pixel[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
