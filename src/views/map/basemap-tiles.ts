import * as L from 'leaflet'
import { paintTile, tilePx, type TileLook } from './basemap-paint.ts'
import type { FromWorker, TileShapes, ToWorker } from './basemap-protocol.ts'

interface Tile {
  id: number
  canvas: HTMLCanvasElement
  coords: L.Coords
  shapes?: TileShapes
  isFinal: boolean
  done: L.DoneCallback | undefined
}

/** Canvas tiles of land, water and borders, cut by a worker and painted here. */
export class BasemapTiles extends L.GridLayer {
  private readonly worker: Worker
  private readonly tiles = new Map<number, Tile>()
  private look: TileLook
  private lastId = 0

  constructor(worker: Worker, look: TileLook, options: L.GridLayerOptions) {
    super({ tileSize: tilePx, keepBuffer: 1, updateWhenIdle: false, ...options })
    this.worker = worker
    this.look = look
    this.on('tileunload', ({ tile }) => this.forget(tile))
  }

  setLook(look: TileLook): void {
    this.look = look
    for (const tile of this.tiles.values()) this.paint(tile)
  }

  hear(message: FromWorker): void {
    if (message.type === 'grew') this.askAgain(message.anew)
    if (message.type !== 'tile') return
    const tile = this.tiles.get(message.id)
    if (!tile) return
    tile.shapes = message.shapes
    tile.isFinal = message.final
    this.paint(tile)
    tile.done?.(undefined, tile.canvas)
    tile.done = undefined
    if (this.isComplete()) this.fire('complete')
  }

  /** Every tile on the map shows all that the files of its zoom hold. */
  isComplete(): boolean {
    const tiles = [...this.tiles.values()]
    return tiles.length > 0 && tiles.every((tile) => tile.isFinal)
  }

  protected override createTile(coords: L.Coords, done?: L.DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas')
    const tile: Tile = { id: ++this.lastId, canvas, coords, isFinal: false, done }
    this.tiles.set(tile.id, tile)
    this.ask(tile)
    return canvas
  }

  private ask({ id, coords }: Tile): void {
    const message: ToWorker = { type: 'tile', id, address: { zoom: coords.z, x: coords.x, y: coords.y } }
    this.worker.postMessage(message)
  }

  private askAgain(anew: boolean): void {
    for (const tile of this.tiles.values()) {
      if (anew) tile.isFinal = false
      // A tile that was never answered still waits in the worker.
      if (!tile.isFinal && tile.shapes) this.ask(tile)
    }
  }

  private paint(tile: Tile): void {
    paintTile(tile.canvas, tile.shapes, { ...this.look, zoom: tile.coords.z })
    // One pixel wider than Leaflet's grid says (see paintTile), so the size is set after Leaflet has set its own.
    tile.canvas.style.width = tile.canvas.style.height = `${tilePx + 1}px`
  }

  private forget(canvas: HTMLElement): void {
    for (const [id, tile] of this.tiles) if (tile.canvas === canvas) this.tiles.delete(id)
  }
}
