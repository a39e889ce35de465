let context: CanvasRenderingContext2D | null | undefined
const widths = new Map<string, number>()

/** The width of a text in pixels; an estimate where there is no canvas. `font` is a CSS font shorthand. */
export function measureText(text: string, font: string): number {
  const key = `${font}|${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 7
  context.font = font
  const width = Math.ceil(context.measureText(text).width)
  // A wall runs for weeks over changing feeds.
  if (widths.size > 5000) widths.clear()
  widths.set(key, width)
  return width
}

/** Forgets what was measured before the page's own fonts had arrived. */
export function forgetWidths(): void {
  widths.clear()
}

/** No label has room for more; a feed's title may be a megabyte. */
const MOST_LETTERS = 300

/** Cuts a text with an ellipsis to a width. */
export function cutText(whole: string, font: string, width: number): string {
  const text = whole.slice(0, MOST_LETTERS)
  if (text === whole && measureText(text, font) <= width) return text
  let fits = 1
  let tooLong = text.length
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (measureText(`${text.slice(0, middle).trimEnd()}…`, font) <= width) fits = middle
    else tooLong = middle
  }
  return `${text.slice(0, fits).trimEnd()}…`
}
