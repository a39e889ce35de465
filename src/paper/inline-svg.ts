import { plainColour } from './plain-colour.ts'
import type { Box } from './items.ts'

const SVG = 'http://www.w3.org/2000/svg'

const SHAPES = new Set(
  'svg g path rect circle ellipse line polyline polygon defs linearGradient radialGradient stop mask clipPath pattern'.split(
    ' ',
  ),
)
const GEOMETRY =
  'id d x y x1 x2 y1 y2 cx cy r rx ry width height points transform viewBox preserveAspectRatio offset gradientUnits gradientTransform maskUnits maskContentUnits clipPathUnits patternUnits patternTransform mask clip-path'.split(
    ' ',
  )
/** What style sheets say of a shape, with the values that need no saying. */
const LOOK: Record<string, string> = {
  'fill-rule': 'nonzero',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'shape-rendering': 'auto',
  opacity: '1',
}

/**
 * A copy of a drawing that needs no style sheet and holds no words: each shape with its look as attributes. Made of an
 * XML document of its own, so that nothing of it is ever part of the page. Null where it holds nothing.
 */
export function inlineSvg(source: SVGSVGElement, { width, height }: Box): SVGSVGElement | null {
  const page = document.implementation.createDocument(SVG, 'svg')
  const svg = page.documentElement as unknown as SVGSVGElement
  const viewBox = source.getAttribute('viewBox')
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  if (viewBox !== null) svg.setAttribute('viewBox', viewBox)
  for (const child of source.children) copy(child, svg)
  return svg.querySelector('path, rect, circle, ellipse, line, polyline, polygon') ? svg : null

  function copy(element: Element, parent: Element): void {
    if (!SHAPES.has(element.localName)) return
    const style = getComputedStyle(element)
    if (style.display === 'none' && !element.closest('defs, mask, clipPath, linearGradient, pattern')) return
    const made = page.createElementNS(SVG, element.localName)
    for (const name of GEOMETRY) {
      const value = element.getAttribute(name)
      if (value !== null) made.setAttribute(name, value)
    }
    if (element.localName === 'stop') setColour(made, 'stop-color', style.stopColor, style.stopOpacity)
    else if (element.localName !== 'g' && element.localName !== 'defs') setLook(made, style)
    else if (style.opacity !== '1') made.setAttribute('opacity', style.opacity)
    if (style.visibility === 'hidden') made.setAttribute('visibility', 'hidden')
    for (const child of element.children) copy(child, made)
    parent.append(made)
  }
}

function setLook(made: Element, style: CSSStyleDeclaration): void {
  setColour(made, 'fill', style.fill, style.fillOpacity)
  setColour(made, 'stroke', style.stroke, style.strokeOpacity)
  if (style.stroke !== 'none') made.setAttribute('stroke-width', String(Number.parseFloat(style.strokeWidth)))
  for (const [name, usual] of Object.entries(LOOK)) {
    const value = style.getPropertyValue(name)
    if (value !== usual && value !== '') made.setAttribute(name, value.replaceAll('px', ''))
  }
}

function setColour(made: Element, name: 'fill' | 'stroke' | 'stop-color', value: string, opacity: string): void {
  // Of a drawing of its own: "url("#id")", whatever page it stood on.
  const [, id] = /^url\(["']?[^#]*#([^"')]+)/.exec(value) ?? []
  const [colour, alpha] = id === undefined ? plainColour(value) : [`url(#${id})`, 1]
  if (colour === 'none' && name === 'stroke') return
  made.setAttribute(name, colour)
  const all = alpha * Number(opacity)
  const opacityName = name === 'stop-color' ? 'stop-opacity' : `${name}-opacity`
  if (all < 1 && colour !== 'none') made.setAttribute(opacityName, String(Math.round(all * 1000) / 1000))
}
