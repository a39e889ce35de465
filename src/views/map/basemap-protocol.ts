/** What a stretch of a tile is; the number is what the worker writes into `kinds`. */
export const shapeKind = { land: 0, region: 1, border: 2, disputed: 3, lake: 4, river: 5, former: 6 } as const
export type ShapeKind = keyof typeof shapeKind

/** Side of a tile in the worker's coordinates; a tile is 512 px, so a unit is an eighth of a pixel. */
export const tileExtent = 4096

export interface TileAddress {
  /** Zoom of the map. */
  zoom: number
  x: number
  y: number
}

export type ToWorker =
  /** Fetches what tiles of this zoom will need. */
  | { type: 'open'; folder: string; zoom: number }
  /** Before the first tile, and whenever it changes. */
  | { type: 'policy'; policy: string }
  | { type: 'tile'; id: number; address: TileAddress }

/** Part `i` is `kinds[i]` of state `owners[i]`, its points `coords[ends[i - 1] … ends[i]]`, x and y in turn. */
export interface TileShapes {
  coords: Int16Array
  ends: Uint32Array
  kinds: Uint8Array
  owners: Uint16Array
}

export type FromWorker =
  /** `final`: no file still to come would change this tile. */
  | { type: 'tile'; id: number; shapes: TileShapes; final: boolean }
  /** Another file is in, or the borders changed: tiles that were not final are worth asking for again. */
  | { type: 'grew'; anew: boolean }
  | { type: 'error'; message: string }

/** Three letters as one number, so that a tile is typed arrays alone. */
export function packState(code: string): number {
  let packed = 0
  for (let i = 0; i < 3; i++) packed = packed * 26 + Math.max(0, Math.min(25, code.charCodeAt(i) - 65))
  return packed
}
