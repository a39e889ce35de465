import { cutText, measureText } from '../measure-text.ts'

/** What the stylesheet sets labels in; texts are measured in it before they are drawn. */
const PLAIN = '400 12.5px'
const STRONG = '600 12.5px'
const LANE_NAME = '650 12.5px'

/** The width of a bar's label in pixels. */
export function measureLabel(text: string, isStrong: boolean): number {
  return measureText(text, isStrong ? STRONG : PLAIN)
}

/** Between a lane's name and the plot. */
export const NAME_GAP = 6

/** A lane's name in at most this many lines of this width; what does not fit ends in an ellipsis. */
export function wrapName(name: string, width: number, lines: number): string[] {
  const wrapped: string[] = []
  const left = name.split(' ')
  while (left.length > 0 && wrapped.length < lines - 1) {
    let line = left.shift()!
    while (left.length > 0 && measureText(`${line} ${left[0]!}`, LANE_NAME) <= width) line += ` ${left.shift()!}`
    wrapped.push(cutText(line, LANE_NAME, width))
  }
  if (left.length > 0) wrapped.push(cutText(left.join(' '), LANE_NAME, width))
  return wrapped
}
