/** Patterns that the style sheet of the pages fills bars with; they differ without any colour. */
export function Patterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Object.entries(STROKES).map(([name, d]) => (
          <pattern key={name} id={`paper-${name}`} width="3" height="3" patternUnits="userSpaceOnUse">
            <rect width="3" height="3" fill="#fff" />
            <path d={d} stroke="#1c1a17" strokeWidth={name === 'dotted' ? 1.3 : 1} strokeLinecap="square" />
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

const STROKES = {
  slanted: 'M-1 1l2-2M0 3l3-3M2 4l2-2',
  upright: 'M1 0v3',
  level: 'M0 1h3',
  dotted: 'M1.5 1.5h0',
}
