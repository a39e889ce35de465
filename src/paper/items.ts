import { inlineSvg } from './inline-svg.ts'
import { type TextItem, textsOfHtml, textsOfSvg } from './text-items.ts'

/** A rectangle in CSS pixels from the sheet's top-left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What a rendered sheet is made of, from the ground up; `clip` is what an ancestor cuts it to. */
export type Item = { clip: Box | null } & (
  | { type: 'rect'; box: Box; fill: string; radius: number }
  | { type: 'canvas'; box: Box; canvas: HTMLCanvasElement }
  /** Shapes alone: the words of the drawing are items of their own. */
  | { type: 'svg'; box: Box; svg: SVGSVGElement }
  | ({ type: 'text' } & TextItem)
)

/**
 * Takes a rendered element apart into boxes, canvases, drawings and words, so that it can be drawn again elsewhere:
 * sharper, or into a file. What is hidden, or there for a screen reader alone, is left out.
 */
export function itemsOf(root: HTMLElement): Item[] {
  const { left, top } = root.getBoundingClientRect()
  const items: Item[] = []
  walk(root, null)
  return items

  function walk(element: Element, clip: Box | null): void {
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath !== 'none') return
    const box = boxOf(element.getBoundingClientRect())
    if (element instanceof SVGSVGElement) {
      const svg = inlineSvg(element, box)
      if (svg) items.push({ type: 'svg', box, svg, clip })
      for (const text of textsOfSvg(element, left, top)) items.push({ type: 'text', ...text, clip })
      return
    }
    if (element instanceof HTMLCanvasElement) {
      items.push({ type: 'canvas', box, canvas: element, clip })
      return
    }
    for (const rect of groundOf(box, style)) items.push({ type: 'rect', ...rect, clip })
    const inner = style.overflow === 'visible' ? clip : cut(box, clip)
    for (const child of inOrder(element)) {
      if (child instanceof Element) walk(child, inner)
      else for (const text of textsOfHtml(child, style, left, top)) items.push({ type: 'text', ...text, clip: inner })
    }
  }

  function boxOf({ x, y, width, height }: DOMRect): Box {
    return { x: x - left, y: y - top, width, height }
  }
}

/** Children from the lowest up, as far as `z-index` says so. */
function inOrder(element: Element): (Element | Text)[] {
  const children = [...element.childNodes].filter((node) => node instanceof Element || node instanceof Text)
  const level = (node: Element | Text) =>
    node instanceof Element ? Number.parseInt(getComputedStyle(node).zIndex, 10) || 0 : 0
  return children.toSorted((a, b) => level(a) - level(b))
}

type Ground = { box: Box; fill: string; radius: number }

/** The background of a box and its borders, as rectangles. */
function groundOf(box: Box, style: CSSStyleDeclaration): Ground[] {
  const { x, y, width, height } = box
  const grounds: Ground[] = []
  const add = (fill: string, part: Box, radius = 0) => {
    if (isSeen(fill) && part.width > 0 && part.height > 0) grounds.push({ box: part, fill, radius })
  }
  add(style.backgroundColor, box, Number.parseFloat(style.borderTopLeftRadius) || 0)
  const side = (name: 'Top' | 'Right' | 'Bottom' | 'Left') =>
    style[`border${name}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${name}Width`]) || 0
  const [above, right, below, before] = [side('Top'), side('Right'), side('Bottom'), side('Left')]
  add(style.borderTopColor, { x, y, width, height: above })
  add(style.borderBottomColor, { x, y: y + height - below, width, height: below })
  add(style.borderLeftColor, { x, y, width: before, height })
  add(style.borderRightColor, { x: x + width - right, y, width: right, height })
  return grounds
}

const isSeen = (colour: string) => colour !== 'transparent' && !/^rgba\(.*, 0\)$/.test(colour)

function cut(box: Box, clip: Box | null): Box {
  if (!clip) return box
  const x = Math.max(box.x, clip.x)
  const y = Math.max(box.y, clip.y)
  const right = Math.min(box.x + box.width, clip.x + clip.width)
  const bottom = Math.min(box.y + box.height, clip.y + clip.height)
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}
