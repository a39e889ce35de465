import { packState, shapeKind, tileExtent, type ShapeKind, type TileShapes } from './basemap-protocol.ts'
import { pixelRatio } from '../pixel-ratio.ts'

/** Colours of the map, one for each `--m-*` custom property of the theme. */
export interface BasemapPalette {
  sea: string
  land: string
  focus: string
  region: string
  border: string
  water: string
  waterText: string
  place: string
  country: string
  halo: string
  disputed: string
}

/** Reads the palette from the element's theme; call it again when the theme changes. */
export function readBasemapPalette(element: Element = document.documentElement): BasemapPalette {
  const style = getComputedStyle(element)
  const read = (name: string) => style.getPropertyValue(`--m-${name}`).trim()
  return {
    sea: read('sea'),
    land: read('land'),
    focus: read('focus'),
    region: read('region'),
    border: read('border'),
    water: read('water'),
    waterText: read('watertext'),
    place: read('place'),
    country: read('country'),
    halo: read('halo'),
    disputed: read('disputed'),
  }
}

export const tilePx = 512
// One pixel more than a tile: while Leaflet scales tiles during a zoom, a hairline of sea would show between them.
const canvasPx = tilePx + 1

export interface TileLook {
  palette: BasemapPalette
  /** ISO 3166 alpha-3 codes of the countries drawn a tone lighter. */
  focus: readonly string[]
  /** Width of lines, 1 on a desk. */
  scale: number
  /** Pixels of the canvas for each CSS pixel; absent: the screen's. */
  ratio?: number
}

/** Paints one tile, from the sea up. */
export function paintTile(
  canvas: HTMLCanvasElement,
  shapes: TileShapes | undefined,
  { palette, focus, scale, zoom, ratio = pixelRatio(canvas, 3) }: TileLook & { zoom: number },
): void {
  const size = Math.round(canvasPx * ratio)
  if (canvas.width !== size) canvas.width = canvas.height = size
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) return
  const zoomIn = (tilePx * ratio) / tileExtent
  context.setTransform(zoomIn, 0, 0, zoomIn, 0, 0)
  context.fillStyle = palette.sea
  context.fillRect(0, 0, tileExtent * 2, tileExtent * 2)
  if (!shapes) return
  const chosen = new Set(focus.map(packState))
  const isFocus = (owner: number) => chosen.has(owner)
  const px = (tileExtent / tilePx) * scale
  const fill = (kind: ShapeKind, colour: string, isWanted?: (owner: number) => boolean) => {
    if (!trace(context, shapes, shapeKind[kind], isWanted)) return
    context.fillStyle = colour
    context.fill()
  }
  const stroke = (kind: ShapeKind, colour: string, widthPx: number, dashPx: number[] = [], focusOnly = false) => {
    if (!trace(context, shapes, shapeKind[kind], focusOnly ? isFocus : undefined)) return
    context.strokeStyle = colour
    context.lineWidth = widthPx * px
    context.setLineDash(dashPx.map((dash) => dash * px))
    context.stroke()
  }
  context.lineJoin = 'round'
  fill('land', palette.land)
  fill('land', palette.focus, isFocus)
  stroke('region', palette.region, zoom < 7 ? 0.8 : 1, [], zoom < 7)
  stroke('river', palette.water, riverPx(zoom))
  fill('lake', palette.water)
  stroke('former', palette.water, 1.2, [4, 3])
  stroke('border', palette.border, zoom < 4 ? 0.7 : 1)
  stroke('disputed', palette.disputed, zoom < 4 ? 0.7 : 1, [4, 3])
}

const riverPx = (zoom: number) => (zoom < 6 ? 0.8 : Math.min(3, 1.1 + (zoom - 6) * 0.4))

/** Puts every part of a kind into one path: filled together, neighbours leave no seam. */
function trace(
  context: CanvasRenderingContext2D,
  { coords, ends, kinds, owners }: TileShapes,
  kind: number,
  isWanted?: (owner: number) => boolean,
): boolean {
  let found = false
  context.beginPath()
  for (let part = 0; part < kinds.length; part++) {
    if (kinds[part] !== kind || (isWanted && !isWanted(owners[part] ?? 0))) continue
    found = true
    const end = ends[part] ?? 0
    const start = part === 0 ? 0 : (ends[part - 1] ?? 0)
    context.moveTo(coords[start] ?? 0, coords[start + 1] ?? 0)
    for (let i = start + 2; i < end; i += 2) context.lineTo(coords[i] ?? 0, coords[i + 1] ?? 0)
  }
  return found
}
