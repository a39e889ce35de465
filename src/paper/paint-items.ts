import type { Item } from './items.ts'

/**
 * Draws a sheet onto a canvas, `ratio` pixels for each of its own. Drawings are made anew at that size and words are
 * set with the page's fonts, so that all is as sharp as the canvas.
 */
export async function paintItems(
  items: readonly Item[],
  { width, height }: { width: number; height: number },
  ratio: number,
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('This browser gives no canvas of that size.')
  context.scale(ratio, ratio)
  for (const item of items) {
    const image = item.type === 'svg' ? await imageOf(item.svg, ratio) : null
    context.save()
    if (item.clip) {
      context.beginPath()
      context.rect(item.clip.x, item.clip.y, item.clip.width, item.clip.height)
      context.clip()
    }
    draw(context, item, image)
    context.restore()
  }
  return canvas
}

function draw(context: CanvasRenderingContext2D, item: Item, image: HTMLImageElement | null): void {
  if (item.type === 'text') {
    context.font = item.font
    if ('letterSpacing' in context) context.letterSpacing = `${item.spacingPx}px`
    if (item.halo) {
      context.lineJoin = 'round'
      context.lineWidth = item.halo.widthPx
      context.strokeStyle = item.halo.colour
      context.strokeText(item.text, item.x, item.y)
    }
    context.fillStyle = item.fill
    context.fillText(item.text, item.x, item.y)
    return
  }
  const { x, y, width, height } = item.box
  if (item.type === 'rect') {
    context.fillStyle = item.fill
    context.beginPath()
    context.roundRect(x, y, width, height, item.radius)
    context.fill()
  } else if (item.type === 'canvas') context.drawImage(item.canvas, x, y, width, height)
  else if (image) context.drawImage(image, x, y, width, height)
}

/** Shapes as an image, large enough to be drawn at `ratio`. Its address is a blob's, so that a strict page allows it. */
async function imageOf(svg: SVGSVGElement, ratio: number): Promise<HTMLImageElement | null> {
  const width = Number(svg.getAttribute('width'))
  const height = Number(svg.getAttribute('height'))
  if (!(width > 0 && height > 0)) return null
  const large = svg.cloneNode(true) as SVGSVGElement
  if (!large.hasAttribute('viewBox')) large.setAttribute('viewBox', `0 0 ${width} ${height}`)
  large.setAttribute('width', String(width * ratio))
  large.setAttribute('height', String(height * ratio))
  const xml = new XMLSerializer().serializeToString(large)
  const url = URL.createObjectURL(new Blob([xml], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(url)
  }
}
