import * as L from 'leaflet'
import type { NamesFile, PlaceNames } from './basemap-names.ts'
import type { BasemapPalette } from './basemap-paint.ts'
import { placeLabels, type Box, type LabelLine, type PlacedLabel } from './basemap-placing.ts'
import { wishesFor, type LabelStyle, type LabelView } from './basemap-wishes.ts'
import { pixelRatio } from '../pixel-ratio.ts'

export interface LabelContent {
  names: NamesFile | undefined
  places: PlaceNames[]
  palette: BasemapPalette
  style: LabelStyle
  /** In container pixels of the view they were made for. */
  occupied: readonly Box[]
  /** Pixels of the canvas for each CSS pixel; absent: the screen's. */
  ratio?: number
}

// Names placed this far outside the view are there already when a drag brings them in.
const marginPx = 160

// Names on screen keep this far from its edge.
const EDGE_PX = 3
const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
})

/** All names on one canvas above the tiles: it moves and scales with the map and is drawn anew when the map rests. */
export class BasemapLabels extends L.Layer {
  private content: LabelContent
  private canvas: HTMLCanvasElement | undefined
  private frame = 0
  private drawn: { center: L.LatLng; zoom: number } | undefined
  private readonly widths = new Map<string, number>()

  constructor(content: LabelContent, options: L.LayerOptions) {
    super()
    // Leaflet's Layer itself takes no options: handed to it they would be lost, and with them the pane.
    L.setOptions(this, options)
    this.content = content
  }

  /** Draws in the next frame; several changes in one task cost one drawing. */
  setContent(content: Partial<LabelContent>): void {
    this.content = { ...this.content, ...content }
    this.redrawSoon()
  }

  /** Text widths change when a web font comes in. */
  forgetWidths(): void {
    this.widths.clear()
    this.redrawSoon()
  }

  override onAdd(): this {
    this.canvas = L.DomUtil.create('canvas', 'leaflet-zoom-animated', this.getPane())
    this.canvas.style.pointerEvents = 'none'
    this.canvas.setAttribute('aria-hidden', 'true')
    this.redraw()
    return this
  }

  override onRemove(): this {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    this.canvas?.remove()
    this.canvas = undefined
    return this
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      moveend: () => this.redraw(),
      resize: () => this.redraw(),
      zoom: () => this.follow(this.at.getCenter(), this.at.getZoom()),
      zoomanim: (event) => {
        const { center, zoom } = event as L.ZoomAnimEvent
        this.follow(center, zoom)
      },
    }
  }

  redraw(): void {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    const { canvas } = this
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return
    const size = this.at.getSize()
    const { ratio = pixelRatio(canvas) } = this.content
    const [width, height] = [size.x + 2 * marginPx, size.y + 2 * marginPx]
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
    L.DomUtil.setTransform(canvas, this.at.containerPointToLayerPoint([-marginPx, -marginPx]), 1)
    this.drawn = { center: this.at.getCenter(), zoom: this.at.getZoom() }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    const { names, places, style, occupied } = this.content
    if (!names) return
    const moved = (box: Box): Box => ({ ...box, x: box.x + marginPx, y: box.y + marginPx })
    const boxes = occupied.map((box) => ({ ...moved(box), ...(box.events && { events: moved(box.events) }) }))
    const view = this.view(width, height)
    // The world needs air between its names; a city map is read from near.
    const gapPx = view.zoom <= 4 ? 6 : 3
    const placed = placeLabels(wishesFor(names, places, view, style), boxes, (line) => this.widthOf(context, line), {
      screen: inset(view.screen, EDGE_PX),
      gapPx,
    })
    for (const label of placed) paintLabel(context, label, this.content)
  }

  // Leaflet's own name for the map a layer is on.
  private get at(): L.Map {
    // oxlint-disable-next-line no-underscore-dangle
    return this._map
  }

  private redrawSoon(): void {
    if (this.frame === 0 && this.canvas) this.frame = requestAnimationFrame(() => this.redraw())
  }

  private view(width: number, height: number): LabelView {
    const map = this.at
    const zoom = map.getZoom()
    const origin = map.getPixelBounds().min ?? L.point(0, 0)
    const middle = map.getCenter().lng
    return {
      zoom: Math.floor(zoom + 0.01),
      project: (lon, lat) => {
        const near = lon + 360 * Math.round((middle - lon) / 360)
        const point = map.project([lat, near], zoom)
        return { x: point.x - origin.x + marginPx, y: point.y - origin.y + marginPx }
      },
      screen: { x: marginPx, y: marginPx, width: width - 2 * marginPx, height: height - 2 * marginPx },
      canvas: { x: 0, y: 0, width, height },
      metresPerPx: (lat) => (40_075_017 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** zoom),
    }
  }

  /** Keeps the last drawing over its place while the map flies; Leaflet's own renderers do the same. */
  private follow(center: L.LatLng, zoom: number): void {
    const { canvas, drawn } = this
    if (!canvas || !drawn) return
    const map = this.at
    const scale = map.getZoomScale(zoom, drawn.zoom)
    const half = map.getSize().divideBy(2)
    const corner = map.project(drawn.center, zoom).subtract(half.add([marginPx, marginPx]).multiplyBy(scale))
    const pixelOrigin = map
      .project(center, zoom)
      .subtract(half)
      .subtract(map.containerPointToLayerPoint([0, 0]))
      .round()
    L.DomUtil.setTransform(canvas, corner.subtract(pixelOrigin), scale)
  }

  private widthOf(context: CanvasRenderingContext2D, line: LabelLine): number {
    const key = `${line.font}|${line.text}`
    const known = this.widths.get(key)
    if (known !== undefined) return known
    context.font = line.font
    const width = context.measureText(line.text).width + line.text.length * line.spacingEm * fontPx(line.font)
    this.widths.set(key, width)
    return width
  }
}

const fontPx = (font: string) => Number(/([\d.]+)px/.exec(font)?.[1] ?? 12)

function paintLabel(
  context: CanvasRenderingContext2D,
  { wish, box, align, hasDot }: PlacedLabel,
  content: LabelContent,
) {
  const { palette, style } = content
  context.lineJoin = 'round'
  context.strokeStyle = palette.halo
  context.lineWidth = 3 * style.scale
  context.textBaseline = 'middle'
  context.textAlign = align
  if (hasDot && wish.dotPx !== undefined) {
    context.beginPath()
    context.arc(wish.x, wish.y, wish.dotPx, 0, 7)
    context.stroke()
    context.fillStyle = palette.place
    context.fill()
  }
  const x = align === 'left' ? box.x : align === 'right' ? box.x + box.width : box.x + box.width / 2
  let y = box.y
  for (const line of wish.lines) {
    context.font = line.font
    // Not in Safari before 2026's; there names stand a little closer.
    if ('letterSpacing' in context) context.letterSpacing = `${line.spacingEm * fontPx(line.font)}px`
    context.fillStyle = {
      country: palette.country,
      place: palette.place,
      sea: palette.waterText,
      river: palette.waterText,
    }[line.colour]
    // At sea there is no line to stand out from: a halo there would be a smear.
    if (line.colour !== 'sea') context.strokeText(line.text, x, y + line.height / 2)
    context.fillText(line.text, x, y + line.height / 2)
    y += line.height
  }
}
