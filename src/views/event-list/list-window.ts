/** The height of every row, in pixels: two lines of title at 18 and the space around them. */
export const ROW_PX = 48

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

/** The one place that knows how a scroll position becomes rows and back. */
export function listWindow(total: number, heightPx: number, scrollPx: number): ListWindow {
  const spacerPx = total * ROW_PX
  const scroll = Math.max(0, Math.min(scrollPx, spacerPx - heightPx))
  return {
    spacerPx,
    first: Math.max(0, Math.floor(scroll / ROW_PX) - SPARE),
    last: Math.min(total - 1, Math.ceil((scroll + heightPx) / ROW_PX) - 1 + SPARE),
    topPx: (index) => index * ROW_PX,
  }
}

/** The scroll position at which a row is wholly on screen, moved as little as may be. */
export function scrollToShow(index: number, heightPx: number, scrollPx: number): number {
  const top = index * ROW_PX
  if (top < scrollPx) return top
  return Math.max(scrollPx, top + ROW_PX - heightPx)
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
