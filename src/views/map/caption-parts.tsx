import type { ContextKind } from '../../model/event.ts'
import type { ContextShape } from '../../query/map-answer.ts'
import { formatDay } from '../format.ts'
import { useIsWall, useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './caption.module.css'
import { type Frame, kmPerPixel, middleOf } from './frame.ts'
import { scaleBar } from './scale-bar.ts'

/** A cell in small. */
export function RingKey() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="10" cy="10" r="8" fill="none" stroke="var(--k-strike)" strokeWidth="2.6" />
      <path d="M10 2a8 8 0 0 1 6.9 12" fill="none" stroke="var(--k-visit)" strokeWidth="2.6" />
      <text x="10" y="14" textAnchor="middle" className={styles.keyNumber}>
        8
      </text>
    </svg>
  )
}

/** A halo in small, with the number that one of several events has at its upper left. */
export function HaloKey() {
  return (
    <svg width="26" height="20" viewBox="0 0 26 20" aria-hidden="true" focusable="false">
      <circle cx="17" cy="11" r="8" fill="var(--k-strike)" fillOpacity=".13" />
      <circle cx="17" cy="11" r="8" fill="none" stroke="var(--k-strike)" strokeDasharray="1.5 2.2" />
      <text x="5" y="10" textAnchor="middle" className={styles.keyNumber}>
        2
      </text>
    </svg>
  )
}

/** Switches for the shapes that the feed has; the front's with its date. */
export function Switches({ shapes }: { shapes: readonly ContextShape[] }) {
  const { off } = useView()
  const isWall = useIsWall()
  const setView = useSetView()
  const newest = Math.max(...shapes.filter(({ kind }) => kind === 'front').map(({ from }) => from ?? -Infinity))

  function toggle(kind: ContextKind) {
    setView({ off: off.includes(kind) ? off.filter((id) => id !== kind) : [...off, kind] })
  }
  return (['front', 'control'] as const).map((kind) => {
    const isThere = shapes.some((shape) => shape.kind === kind)
    if (!isThere && !off.includes(kind)) return null
    if (isWall)
      return (
        !off.includes(kind) && (
          <p key={kind} className={styles.key}>
            <ShapeKey kind={kind} />
            {kind === 'front' ? words.map.fronts : words.map.areas}
            {kind === 'front' && Number.isFinite(newest) && <span className={styles.date}>{formatDay(newest)}</span>}
          </p>
        )
      )
    return (
      <label key={kind} className={styles.switch}>
        <input
          type="checkbox"
          aria-label={kind === 'front' ? words.map.fronts : words.map.areas}
          checked={!off.includes(kind)}
          onChange={() => toggle(kind)}
        />
        <span>{kind === 'front' ? words.map.fronts : words.map.areas}</span>
        {kind === 'front' && Number.isFinite(newest) && <span className={styles.date}>{formatDay(newest)}</span>}
      </label>
    )
  })
}

/** A line with its error, or an area, in small. */
function ShapeKey({ kind }: { kind: ContextKind }) {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {kind === 'front' ? (
        <path d="M1 10h18" stroke="var(--k-front)" strokeWidth="1.8" />
      ) : (
        <path d="M2 4h16v12H2z" fill="var(--k-front)" fillOpacity=".13" stroke="var(--k-front)" strokeDasharray="3 2" />
      )}
    </svg>
  )
}

const LONGEST_PX = 74

/** A bar of so many kilometres at the latitude of the map's middle. */
export function Scale({ frame }: { frame: Frame }) {
  const { km, px } = scaleBar(kmPerPixel(middleOf(frame)[1], frame.zoom), LONGEST_PX)
  const length = words.map.scale(km)
  return (
    <p className={styles.scale}>
      <span className="unseen">{words.map.scaleName(length)}</span>
      <span aria-hidden="true">{length}</span>
      <span aria-hidden="true" className={styles.bar} style={{ width: Math.round(px) }} />
    </p>
  )
}
