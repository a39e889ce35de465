import type { Box } from './callout.ts'
import type { MapPalette } from './map-palette.ts'

/** Lines of a label: the first is bold. */
export interface Label {
  lines: readonly string[]
  colour: string
  second: string
  sizePx: number
}

const LEADING = 1.24

/** The size of a label in the canvas's font. */
export function measureLabel(context: CanvasRenderingContext2D, label: Label, { sans }: MapPalette) {
  const widths = label.lines.map((line, i) => {
    context.font = fontOf(label, i, sans)
    return context.measureText(line).width
  })
  return { width: Math.ceil(Math.max(...widths)) + 2, height: Math.ceil(label.lines.length * label.sizePx * LEADING) }
}

/** Draws a label into its box, with a halo of the land's colour. */
export function drawLabel(
  context: CanvasRenderingContext2D,
  label: Label,
  box: Box,
  align: 'left' | 'right',
  palette: MapPalette,
): void {
  context.textAlign = align
  context.textBaseline = 'alphabetic'
  context.lineJoin = 'round'
  context.lineWidth = 3.5
  context.strokeStyle = palette.halo
  const x = align === 'left' ? box.x + 1 : box.x + box.width - 1
  for (const draw of ['strokeText', 'fillText'] as const) {
    for (const [i, line] of label.lines.entries()) {
      context.font = fontOf(label, i, palette.sans)
      context.fillStyle = i === 0 ? label.colour : label.second
      context[draw](line, x, box.y + (i * LEADING + 0.95) * label.sizePx)
    }
  }
}

function fontOf({ sizePx }: Label, line: number, sans: string): string {
  return line === 0 ? `650 ${sizePx}px ${sans}` : `400 ${sizePx - 0.5}px ${sans}`
}
