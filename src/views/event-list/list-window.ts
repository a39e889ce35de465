/** The height of every row, in pixels: two lines of title at 18 and the space around them. */
export const ROW_PX = 48
/** Chromium cuts an element off near 33.5 million pixels, and single floats tell whole pixels apart up to 16.7 million. */
export const MOST_PX = 8_000_000

/**
 * Where the list stands: what the scrollbar says, and how much further down the rows are. The two differ only in a list
 * that is taller than its room.
 */
export interface ListScroll {
  barPx: number
  offsetPx: number
}

/** The start of every list. */
export const TOP: ListScroll = { barPx: 0, offsetPx: 0 }

/** What of a list is on screen, and how tall the room is that it scrolls in. */
export interface ListWindow {
  spacerPx: number
  /** Rows first to last, the last one included; last is -1 in an empty list. */
  first: number
  last: number
  topPx: (index: number) => number
}

/** Rows kept above and below the window, so that scrolling by a notch shows no gap. */
const SPARE = 6
/** So near its ends the bar moves as the rows do: nobody scrolls further without a rest, and both ends are exact. */
const EDGE_PX = 1_000_000
/** A wheel, a finger or a key moves the bar less than this at once, and then the rows by as much. Its thumb moves more. */
const JUMP_PX = 2500

/** The one place that knows how a scroll position becomes rows and back. */
export function listWindow(total: number, heightPx: number, scroll: ListScroll): ListWindow {
  const spacerPx = Math.min(MOST_PX, total * ROW_PX)
  const { barPx, offsetPx } = within(total, heightPx, scroll)
  const at = barPx + offsetPx
  // The row that holds the focus may be far away; it must not make the room any taller.
  const topPx = (index: number) => Math.max(-ROW_PX, Math.min(spacerPx - ROW_PX, index * ROW_PX - offsetPx))
  return {
    spacerPx,
    first: Math.max(0, Math.floor(at / ROW_PX) - SPARE),
    last: Math.min(total - 1, Math.ceil((at + heightPx) / ROW_PX) - 1 + SPARE),
    topPx,
  }
}

/** The bar has moved: by a little, and the rows moved as far; or to another part of the list altogether. */
export function scrolledTo(total: number, heightPx: number, was: ListScroll, barPx: number): ListScroll {
  if (Math.abs(barPx - was.barPx) < JUMP_PX) return within(total, heightPx, { barPx, offsetPx: was.offsetPx })
  return { barPx, offsetPx: rowsAt(total, heightPx, barPx) - barPx }
}

/** The same rows with the bar where it belongs, which small steps have led it away from. */
export function atRest(total: number, heightPx: number, scroll: ListScroll): ListScroll {
  const { barPx, offsetPx } = within(total, heightPx, scroll)
  return placed(total, heightPx, barPx + offsetPx)
}

/** The place at which a row is wholly on screen, moved as little as may be. */
export function scrollToShow(total: number, heightPx: number, scroll: ListScroll, index: number): ListScroll {
  const { barPx, offsetPx } = within(total, heightPx, scroll)
  const at = barPx + offsetPx
  const top = index * ROW_PX
  const wanted = top < at ? top : Math.max(at, top + ROW_PX - heightPx)
  return wanted === at ? { barPx, offsetPx } : placed(total, heightPx, wanted)
}

/** The same rows on screen after others came in above them, or went. */
export function scrolledBy(total: number, heightPx: number, scroll: ListScroll, rows: number): ListScroll {
  const { barPx, offsetPx } = within(total, heightPx, scroll)
  return placed(total, heightPx, barPx + offsetPx + rows * ROW_PX)
}

/** The row that a key moves to, or null where the key means nothing here. */
export function rowAfterKey(key: string, active: number, total: number, heightPx: number): number | null {
  const page = Math.max(1, Math.floor(heightPx / ROW_PX) - 1)
  const steps: Record<string, number> = {
    ArrowUp: active - 1,
    ArrowDown: active + 1,
    PageUp: active - page,
    PageDown: active + page,
    Home: 0,
    End: total - 1,
  }
  const next = steps[key]
  return next === undefined || total === 0 ? null : Math.max(0, Math.min(total - 1, next))
}

/** How far the bar and the rows can go. */
function rangesOf(total: number, heightPx: number): { bar: number; rows: number } {
  const full = total * ROW_PX
  return { bar: Math.max(0, Math.min(MOST_PX, full) - heightPx), rows: Math.max(0, full - heightPx) }
}

function within(total: number, heightPx: number, { barPx, offsetPx }: ListScroll): ListScroll {
  const { bar, rows } = rangesOf(total, heightPx)
  const inRange = Math.max(0, Math.min(bar, barPx))
  if (bar === rows) return { barPx: inRange, offsetPx: 0 }
  return { barPx: inRange, offsetPx: Math.max(0, Math.min(rows, inRange + offsetPx)) - inRange }
}

/** How far down the rows are where the bar stands. */
function rowsAt(total: number, heightPx: number, barPx: number): number {
  const { bar, rows } = rangesOf(total, heightPx)
  if (barPx <= EDGE_PX || bar === rows) return barPx
  if (barPx >= bar - EDGE_PX) return barPx + rows - bar
  return EDGE_PX + ((barPx - EDGE_PX) * (rows - 2 * EDGE_PX)) / (bar - 2 * EDGE_PX)
}

/** The other way round: the bar that belongs to a position of the rows. */
function placed(total: number, heightPx: number, wanted: number): ListScroll {
  const { bar, rows } = rangesOf(total, heightPx)
  const at = Math.max(0, Math.min(rows, wanted))
  const barPx =
    at <= EDGE_PX || bar === rows
      ? at
      : at >= rows - EDGE_PX
        ? at + bar - rows
        : Math.round(EDGE_PX + ((at - EDGE_PX) * (bar - 2 * EDGE_PX)) / (rows - 2 * EDGE_PX))
  return { barPx, offsetPx: at - barPx }
}
