import type { Box, Item } from './items.ts'
import { plainColour } from './plain-colour.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** A stand-alone SVG file: no style sheet, no foreign object, its fonts by name. `about` is its title and description. */
export function svgFile(
  items: readonly Item[],
  size: { width: number; height: number },
  about: { title: string; description: string },
): string {
  const page = document.implementation.createDocument(SVG, 'svg')
  const root = page.documentElement
  const { width, height } = size
  set(root, { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' })
  const add = (name: string, parent: Element = root) => parent.appendChild(page.createElementNS(SVG, name))
  add('title').textContent = about.title
  add('desc').textContent = about.description

  for (const item of items) {
    switch (item.type) {
      case 'rect': {
        const [fill, alpha] = plainColour(item.fill)
        set(add('rect'), { ...rounded(item.box), fill, ...(alpha < 1 && { 'fill-opacity': alpha }) })
        break
      }
      case 'svg': {
        // A frame cuts the drawing where the page did.
        const frame = item.clip ?? item.box
        const outer = add('svg')
        set(outer, { ...rounded(frame) })
        const inner = page.importNode(item.svg, true)
        set(inner, { x: round(item.box.x - frame.x), y: round(item.box.y - frame.y) })
        outer.append(inner)
        break
      }
      case 'text': {
        if (item.clip && !isWithin(item.clip, item.x, item.y)) break
        const text = add('text')
        set(text, {
          x: round(item.x),
          y: round(item.y),
          // Whatever font stands in for ours, the words keep to their room.
          textLength: round(item.widthPx),
          lengthAdjust: 'spacingAndGlyphs',
          'font-family': widelyKnown(item.family),
          'font-size': item.sizePx,
          ...(item.weight !== '400' && { 'font-weight': item.weight }),
          ...(item.style !== 'normal' && { 'font-style': item.style }),
          ...(item.spacingPx !== 0 && { 'letter-spacing': item.spacingPx }),
          fill: plainColour(item.fill)[0],
          ...(item.halo && {
            stroke: plainColour(item.halo.colour)[0],
            'stroke-width': item.halo.widthPx,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          }),
        })
        text.textContent = item.text
        break
      }
      case 'canvas':
        throw new Error('A canvas has no place in a file of shapes.')
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(page)}\n`
}

function set(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}

/** A reader of drawings has few of the system's fonts: of those that it has, the ones most like ours come first. */
const widelyKnown = (family: string) => family.replace('system-ui', "'Source Sans Pro', Arial, 'Liberation Sans'")

const round = (value: number) => Math.round(value * 100) / 100
const rounded = ({ x, y, width, height }: Box) => ({
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
})

function isWithin(box: Box, x: number, y: number): boolean {
  return x >= box.x - 1 && y >= box.y - 1 && x < box.x + box.width + 1 && y < box.y + box.height + 1
}
