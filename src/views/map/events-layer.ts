import { DomUtil, Layer, type LeafletEventHandlerFn, type Map as LeafletMap, type ZoomAnimEvent } from 'leaflet'
import type { Box } from './callout.ts'
import { type Frame, frameAround } from './frame.ts'
import type { MapPalette } from './map-palette.ts'
import { paint } from './paint.ts'
import { type Picture, type Spot, spotAt } from './picture.ts'
import { pixelRatio } from '../pixel-ratio.ts'

/** Hears what names of the base map must leave free, once the picture stands still. */
type OnTaken = (taken: Box[]) => void

/** Everything over the base map on one canvas: marks, cells, halos, arcs, shapes and their labels. */
export class EventsLayer extends Layer {
  private map: LeafletMap | null = null
  private canvas: HTMLCanvasElement | null = null
  private picture: Picture
  private palette: MapPalette
  private readonly onTaken: OnTaken
  private readonly fadingClass: string
  /** Pixels of the canvas for each CSS pixel; undefined: the screen's. */
  private readonly ratio: number | undefined
  private drawn: Frame | null = null
  private spots: Spot[] = []
  private pending = 0
  private isFlying = false
  private isMoving = false
  private takenKey = ''

  constructor(picture: Picture, palette: MapPalette, onTaken: OnTaken, fadingClass: string, ratio?: number) {
    super()
    this.ratio = ratio
    this.fadingClass = fadingClass
    this.picture = picture
    this.palette = palette
    this.onTaken = onTaken
  }

  /** Draws in the next frame; several changes in one task cost one drawing. */
  show(change: { picture?: Picture; palette?: MapPalette }): void {
    if (change.picture && this.picture.answer && change.picture.answer !== this.picture.answer) this.fadeOut()
    this.picture = change.picture ?? this.picture
    this.palette = change.palette ?? this.palette
    this.drawSoon()
  }

  /** The mark at a pixel of the map. */
  spotAt(x: number, y: number): Spot | null {
    return spotAt(this.spots, x, y)
  }

  override onAdd(map: LeafletMap): this {
    this.map = map
    this.canvas = DomUtil.create('canvas', 'leaflet-zoom-animated', this.getPane())
    this.canvas.setAttribute('aria-hidden', 'true')
    this.draw()
    void document.fonts.ready.then(() => this.drawSoon())
    return this
  }

  override onRemove(): this {
    cancelAnimationFrame(this.pending)
    this.pending = 0
    this.faded()?.remove()
    this.canvas?.remove()
    this.canvas = null
    this.map = null
    return this
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      move: () => this.drawSoon(),
      zoom: () => this.drawSoon(),
      movestart: () => {
        this.isMoving = true
        this.faded()?.remove()
      },
      moveend: () => {
        this.isMoving = this.isFlying = false
        this.draw()
      },
      resize: () => this.drawSoon(),
      zoomanim: (event) => this.fly(event as ZoomAnimEvent),
    }
  }

  /** Leaves the last picture on top of the next one for the moment in which it fades. */
  private fadeOut(): void {
    const { canvas } = this
    if (!canvas || this.isMoving || this.faded()) return
    // A map that has no size yet has no last picture, and browsers refuse to draw one of no pixels.
    if (canvas.width === 0 || canvas.height === 0) return
    const last = canvas.cloneNode() as HTMLCanvasElement
    last.getContext('2d')?.drawImage(canvas, 0, 0)
    last.classList.add(this.fadingClass)
    last.addEventListener('animationend', () => last.remove(), { once: true })
    canvas.after(last)
  }

  private faded(): Element | null {
    return this.getPane()?.querySelector(`.${this.fadingClass}`) ?? null
  }

  private drawSoon(): void {
    if (this.pending === 0 && this.canvas) this.pending = requestAnimationFrame(() => this.draw())
  }

  private draw(): void {
    cancelAnimationFrame(this.pending)
    this.pending = 0
    const { canvas, map } = this
    const context = canvas?.getContext('2d')
    // While a zoom is animated the map already speaks of its end; the last picture flies there, and is drawn anew then.
    if (!canvas || !map || !context || this.isFlying) return
    const frame = frameOf(map)
    const ratio = this.ratio ?? pixelRatio(canvas)
    const [width, height] = [Math.round(frame.width * ratio), Math.round(frame.height * ratio)]
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
      canvas.style.width = `${frame.width}px`
      canvas.style.height = `${frame.height}px`
    }
    DomUtil.setTransform(canvas, map.containerPointToLayerPoint([0, 0]), 1)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, frame.width, frame.height)
    const { spots, taken } = paint(context, frame, this.picture, this.palette)
    this.spots = spots
    this.drawn = frame
    // Names are placed anew for each list of boxes: not while a hand moves the map, and not for the same ones again.
    const key = JSON.stringify(taken.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round)))
    if (this.isMoving || key === this.takenKey) return
    this.takenKey = key
    this.onTaken(taken)
  }

  /** Moves and scales the last picture to where a zoom ends, as Leaflet's own renderers do. */
  private fly({ center, zoom }: ZoomAnimEvent): void {
    const { canvas, map, drawn } = this
    if (!canvas || !map || !drawn) return
    this.isFlying = true
    const next = frameAround(center.lng, center.lat, zoom, drawn.width, drawn.height)
    const scale = next.world / drawn.world
    const offset = map
      .containerPointToLayerPoint([0, 0])
      .add([next.left - drawn.left * scale, next.top - drawn.top * scale])
    DomUtil.setTransform(canvas, offset, scale)
  }
}

/** What a map shows now. It has to have been given a view. */
export function frameOf(map: LeafletMap): Frame {
  const { x: width, y: height } = map.getSize()
  const zoom = map.getZoom()
  const corner = map.containerPointToLayerPoint([0, 0]).add(map.getPixelOrigin())
  return { width, height, zoom, world: 256 * 2 ** zoom, left: -corner.x, top: -corner.y }
}
