const SIZE = 12.5
let context: CanvasRenderingContext2D | null | undefined
const known = new Map<string, number>()

/** Width in pixels of a chart label; a guess where there is no canvas. */
export function textWidth(text: string, weight: 400 | 600 = 400): number {
  const key = weight + text
  const found = known.get(key)
  if (found !== undefined) return found
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 6.2
  context.font = `${weight} ${SIZE}px ${getComputedStyle(document.documentElement).getPropertyValue('--sans')}`
  const width = Math.ceil(context.measureText(text).width)
  if (known.size > 2000) known.clear()
  // A width measured before its font came is not worth keeping.
  if (document.fonts.status === 'loaded') known.set(key, width)
  return width
}

/** The text, cut with an ellipsis where it is wider than `most` pixels. */
export function fitText(text: string, most: number, weight: 400 | 600 = 400): string {
  if (textWidth(text, weight) <= most) return text
  let end = Math.max(1, Math.floor((text.length * most) / textWidth(text, weight)))
  while (end > 1 && textWidth(`${text.slice(0, end).trimEnd()} …`, weight) > most) end--
  return `${text.slice(0, end).trimEnd()} …`
}
