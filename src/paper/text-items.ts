/** A line of words: where its baseline begins, and how it is set. */
export interface TextItem {
  x: number
  y: number
  widthPx: number
  text: string
  /** As canvases take it: style, weight, size and family. */
  font: string
  style: string
  weight: string
  sizePx: number
  family: string
  spacingPx: number
  fill: string
  /** The paper around the letters of a label that lies on a drawing. */
  halo: { colour: string; widthPx: number } | null
}

/** The words of a text node, line by line; a line ends where the browser broke it. */
export function textsOfHtml(node: Text, style: CSSStyleDeclaration, left: number, top: number): TextItem[] {
  const look = lookOf(style, style.color)
  const ascent = ascentOf(look.font)
  const range = document.createRange()
  const lines: { x: number; end: number; y: number; text: string }[] = []
  for (const { index, 0: word } of node.data.matchAll(/\S+/g)) {
    for (const { at, length } of pieces(range, node, index, word.length)) {
      range.setStart(node, at)
      range.setEnd(node, at + length)
      const { x, y, width, right } = range.getBoundingClientRect()
      if (width === 0) continue
      const line = lines.at(-1)
      const text = node.data.slice(at, at + length)
      if (line && Math.abs(line.y - y) < 2 && x >= line.end - 1) {
        line.text += x - line.end > 0.5 ? ` ${text}` : text
        line.end = right
      } else lines.push({ x, end: right, y, text })
    }
  }
  return lines.map(({ x, end, y, text }) => ({ ...look, x: x - left, y: y - top + ascent, widthPx: end - x, text }))
}

/** The parts of a word that stand on one line each: a long address may be broken anywhere. */
function pieces(range: Range, node: Text, from: number, length: number): { at: number; length: number }[] {
  range.setStart(node, from)
  range.setEnd(node, from + length)
  if (range.getClientRects().length <= 1) return [{ at: from, length }]
  const found: { at: number; length: number; y: number }[] = []
  for (let at = from; at < from + length; at++) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const { y } = range.getBoundingClientRect()
    const last = found.at(-1)
    if (last && Math.abs(last.y - y) < 2) last.length++
    else found.push({ at, length: 1, y })
  }
  return found
}

/** The words of a drawing; each element of text that holds words itself is one line. */
export function textsOfSvg(svg: SVGSVGElement, left: number, top: number): TextItem[] {
  return [...svg.querySelectorAll('text, tspan')].flatMap((element) => {
    if (!(element instanceof SVGTextContentElement)) return []
    const style = getComputedStyle(element)
    const matrix = element.getScreenCTM()
    if (!matrix || style.visibility === 'hidden' || element.getNumberOfChars() === 0) return []
    const text = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('')
    if (text.trim() === '') return []
    const { x, y } = element.getStartPositionOfChar(0).matrixTransform(matrix)
    const look = lookOf(style, style.fill)
    const halo =
      style.stroke === 'none' ? null : { colour: style.stroke, widthPx: Number.parseFloat(style.strokeWidth) || 1 }
    const widthPx = element.getComputedTextLength() * Math.hypot(matrix.a, matrix.b)
    return [{ ...look, x: x - left, y: y - top, widthPx, text: text.trim(), halo }]
  })
}

function lookOf(style: CSSStyleDeclaration, fill: string): Omit<TextItem, 'x' | 'y' | 'widthPx' | 'text'> {
  const { fontStyle, fontWeight, fontSize, fontFamily, letterSpacing } = style
  return {
    font: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`,
    style: fontStyle,
    weight: fontWeight,
    sizePx: Number.parseFloat(fontSize),
    family: fontFamily,
    spacingPx: Number.parseFloat(letterSpacing) || 0,
    fill,
    halo: null,
  }
}

let context: CanvasRenderingContext2D | null = null

/** From the top of a line's box to its baseline, rounded as the browser's own layout does. */
function ascentOf(font: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return 0
  context.font = font
  return Math.round(context.measureText('x').fontBoundingBoxAscent)
}
