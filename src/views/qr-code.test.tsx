import jsQR from 'jsqr'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { modulesPath } from './qr-code.tsx'

/** Paints the bars of a path, `scale` pixels a module, as black on white RGBA. */
function paint(path: string, size: number, scale = 4): Uint8ClampedArray {
  const side = size * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x = 0, y = 0, width = 0] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3)
  return pixels
}

test.each([
  'https://example.org/?actor=belarus&from=2023-02-24',
  `https://example.org/?q=${encodeURIComponent('Мінськ 北京')}`,
  `https://example.org/?actor=${'a-long-name,'.repeat(150)}`,
])('the path of a QR code reads as the link that it was made of', (link) => {
  const { data, size } = encode(link, { border: 4 })
  const found = jsQR(paint(modulesPath(data), size), size * 4, size * 4)
  expect(found?.data).toBe(link)
})
