import { type Group, type Kind, groupOf } from '../model/event.ts'

/** Outlines on a 16-pixel grid, one a group of kinds. */
export const GLYPHS: Record<Group, string> = {
  strike: 'M2.5 3.5h11L8 13.5z',
  battle: 'M3 4.4 4.4 3 8 6.6 11.6 3 13 4.4 9.4 8 13 11.6 11.6 13 8 9.4 4.4 13 3 11.6 6.6 8z',
  sabotage: 'M8 1.8 14.2 8 8 14.2 1.8 8z',
  civilians: 'M2.5 12.5h11L8 2.5z',
  visit: 'M8 2.8a5.2 5.2 0 1 1 0 10.4 5.2 5.2 0 0 1 0-10.4z',
  statement: 'M3.4 3.4h9.2v9.2H3.4z',
  aid: 'M8 2 14 6.5 11.7 13.6H4.3L2 6.5z',
  casualties: 'M2 5.5h12v5H2z',
  other: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3zm0 1.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8z',
}

/** The custom property that holds a group's hue. */
export const HUES: Record<Group, string> = {
  strike: '--k-strike',
  battle: '--k-battle',
  sabotage: '--k-sabotage',
  civilians: '--k-civ',
  visit: '--k-visit',
  statement: '--k-statement',
  aid: '--k-aid',
  casualties: '--k-casualties',
  other: '--k-other',
}

/** A kind's glyph in its hue; decoration, since its name always stands beside it. */
export function Glyph({ kind, size = 14 }: { kind: Kind; size?: number }) {
  const group = groupOf(kind)
  return (
    <svg className="glyph" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={GLYPHS[group]} fill={`var(${HUES[group]})`} fillRule="evenodd" />
    </svg>
  )
}
