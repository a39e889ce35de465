let context: CanvasRenderingContext2D | null | undefined
const widths = new Map<string, number>()

/** The width of a text in pixels, in the page's sans; a guess where there is no canvas. `font` is weight and size: "600 12.5px". */
export function measureText(text: string, font: string): number {
  const key = `${font}|${text}`
  const known = widths.get(key)
  if (known !== undefined) return known
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 6.2
  context.font = `${font} ${getComputedStyle(document.documentElement).getPropertyValue('--sans')}`
  const width = Math.ceil(context.measureText(text).width)
  // A wall runs for weeks over changing feeds.
  if (widths.size > 5000) widths.clear()
  // A width measured before its font came is not worth keeping.
  if (document.fonts.status === 'loaded') widths.set(key, width)
  return width
}

/** No label has room for more; a feed's title may be a megabyte. */
const MOST_LETTERS = 300

/** The text, cut where it is wider than `width` pixels and ended with an ellipsis. */
export function cutText(whole: string, font: string, width: number, ellipsis = '…'): string {
  const text = whole.slice(0, MOST_LETTERS)
  if (text === whole && measureText(text, font) <= width) return text
  let fits = 1
  let tooLong = text.length
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (measureText(text.slice(0, middle).trimEnd() + ellipsis, font) <= width) fits = middle
    else tooLong = middle
  }
  return text.slice(0, fits).trimEnd() + ellipsis
}
