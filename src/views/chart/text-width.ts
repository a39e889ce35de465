import { cutText, measureText } from '../measure-text.ts'

const SIZE = '12.5px'

/** Width in pixels of a chart label. */
export function textWidth(text: string, weight: 400 | 600 = 400): number {
  return measureText(text, `${weight} ${SIZE}`)
}

/** The text, cut with an ellipsis where it is wider than `most` pixels. */
export function fitText(text: string, most: number, weight: 400 | 600 = 400): string {
  return cutText(text, `${weight} ${SIZE}`, most, ' …')
}
