let context: CanvasRenderingContext2D | null = null

/** A computed colour as every reader of SVG knows it, `#rrggbb`, and its opacity; `none` where nothing is painted. */
export function plainColour(value: string): [colour: string, alpha: number] {
  if (value === 'none' || value === 'transparent') return ['none', 0]
  const [, r, g, b, a = '1'] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value) ?? []
  if (r !== undefined && g !== undefined && b !== undefined)
    return Number(a) === 0 ? ['none', 0] : [hex([Number(r), Number(g), Number(b)]), Number(a)]
  const [red = 0, green = 0, blue = 0, alpha = 255] = painted(value)
  return alpha === 0 ? ['none', 0] : [hex([red, green, blue]), alpha / 255]
}

const hex = (parts: number[]) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`

/** Colours of newer notations are read back from a pixel. */
function painted(value: string): Uint8ClampedArray {
  context ??= new OffscreenCanvas(1, 1).getContext('2d', {
    willReadFrequently: true,
  }) as CanvasRenderingContext2D | null
  if (!context) return new Uint8ClampedArray(4)
  context.clearRect(0, 0, 1, 1)
  context.fillStyle = value
  context.fillRect(0, 0, 1, 1)
  return context.getImageData(0, 0, 1, 1).data
}
