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

/** Cuts a text with an ellipsis to a width. */
export function cutText(text: string, font: string, width: number): string {
  if (measureText(text, font) <= width) return text
  let end = text.length - 1
  while (end > 1 && measureText(`${text.slice(0, end).trimEnd()}…`, font) > width) end--
  return `${text.slice(0, end).trimEnd()}…`
}
