/* oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no tags for a list and its options */
import { Fragment } from 'react'
import type { VisitItem } from '../../query/answer.ts'
import type { ActorNames } from '../actors.ts'
import { BAR, type Bar, ROW, lookedAt } from './arrange-lanes.ts'
import type { Label } from './place-labels.ts'
import styles from './visits.module.css'
import { nameOfVisit } from './wording.ts'

/** A bar with its label on it is as high as its words, a pixel apart from the next row's. */
const WRITTEN = ROW - 1
/** What is selected is never drawn narrower: the highlight has to show within its outline. */
const LEAST_SELECTED = 7
const SOFT = 'visits-soft'
const WRITTEN_SOFT = 'visits-soft-written'

interface VisitBarProps {
  /** Prefix of the options' ids. */
  id: string
  bar: Bar
  y: number
  label: Label | null
  names: ActorNames
  hovered: string | null
  selected: string | null
  active: string | null
}

/** A bar with its label: one option a stop. */
export function VisitBar({ id, bar, y, label, names, hovered, selected, active }: VisitBarProps) {
  const looked = lookedAt(bar.tour, hovered, selected)
  const speaker = looked ?? bar.tour.stops[0]!
  // What is looked at lies over its neighbours, and the label over all of them.
  const height = label?.side === 'inside' ? WRITTEN : BAR
  const stops = [...bar.tour.stops.filter((stop) => stop !== speaker), speaker]
  return (
    <>
      {bar.tour.stops.length > 1 && (
        <path className={styles.thread} d={`M${bar.x0} ${y + ROW / 2}H${bar.x1}`} aria-hidden="true" />
      )}
      {stops.map((stop) => (
        <g
          key={stop.id}
          id={`${id}${stop.row}`}
          role="option"
          aria-label={nameOfVisit(stop, names)}
          aria-selected={stop.id === selected}
          data-visit={stop.id}
          className={classOf(stop, hovered, selected, active)}
        >
          {bar.segments
            .filter((segment) => segment.stop === stop)
            .map(({ x0, x1 }, i) => (
              <Shape
                key={i}
                stop={stop}
                {...(stop.id === selected ? atLeast(x0, x1) : cut(x0, x1, bar))}
                y={y}
                height={height}
              />
            ))}
          {stop === speaker && label && (
            <text
              className={looked ? styles.strong : styles.label}
              data-on={label.on}
              x={label.x0}
              y={y + 12.5}
              aria-hidden="true"
            >
              {label.text}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

/** Narrower than this the kinds of visit cannot be told apart, and a cut would be all that shows. */
const NARROW = 4

/** Stops of a tour have a pixel between them. */
const cut = (x0: number, x1: number, bar: Bar) => ({ x0, x1: x1 < bar.x1 && x1 - x0 >= NARROW ? x1 - 1 : x1 })

function atLeast(x0: number, x1: number) {
  const missing = Math.max(0, LEAST_SELECTED - (x1 - x0)) / 2
  return { x0: x0 - missing, x1: x1 + missing }
}

function classOf({ id }: VisitItem, hovered: string | null, selected: string | null, active: string | null): string {
  return [
    styles.visit,
    id === hovered && styles.hovered,
    id === selected && styles.selected,
    id === active && styles.active,
  ]
    .filter(Boolean)
    .join(' ')
}

/** A visit is solid, talks are an outline, a summit is two strips, a call is a ring; an imprecise date fades at its ends. */
function Shape({ stop, x0, x1, y, height }: { stop: VisitItem; x0: number; x1: number; y: number; height: number }) {
  const width = Math.max(1, x1 - x0)
  const top = y + (ROW - height) / 2
  const isWritten = height === WRITTEN
  const strip = isWritten ? 2 : 3
  const mask = stop.isSoft ? `url(#${isWritten ? WRITTEN_SOFT : SOFT})` : undefined
  const kind = stop.kind !== 'call' && width < NARROW ? 'visit' : stop.kind
  return (
    <>
      <rect className={styles.hit} x={x0 - 1} y={y} width={width + 2} height={ROW} />
      <rect className={styles.ring} x={x0 - 3} y={top - 3} width={width + 6} height={height + 6} rx="1" />
      {kind === 'visit' && <rect className={styles.solid} x={x0} y={top} width={width} height={height} mask={mask} />}
      {kind === 'talks' && (
        <rect
          className={styles.outline}
          x={x0 + 0.75}
          y={top + 0.75}
          width={Math.max(1, width - 1.5)}
          height={height - 1.5}
          mask={mask}
        />
      )}
      {kind === 'summit' && (
        <g mask={mask}>
          <rect className={styles.back} x={x0} y={top} width={width} height={height} />
          <path
            className={styles.solid}
            d={`M${x0} ${top}h${width}v${strip}h${-width}zM${x0} ${top + height - strip}h${width}v${strip}h${-width}z`}
          />
        </g>
      )}
      {kind === 'call' && <circle className={styles.outline} cx={(x0 + x1) / 2} cy={y + ROW / 2} r="3.75" />}
    </>
  )
}

/** How far in a bar with soft ends is still fading: further where nothing is written on it. */
const FADES = [
  { id: SOFT, until: 0.35 },
  { id: WRITTEN_SOFT, until: 0.12 },
]

/** What shapes refer to. */
export function VisitDefs() {
  return (
    <defs>
      {FADES.map(({ id, until }) => (
        <Fragment key={id}>
          <linearGradient id={`${id}-fade`}>
            <stop offset="0" stopColor="#fff" stopOpacity="0" />
            <stop offset={until} stopColor="#fff" />
            <stop offset={1 - until} stopColor="#fff" />
            <stop offset="1" stopColor="#fff" stopOpacity="0" />
          </linearGradient>
          <mask id={id} maskContentUnits="objectBoundingBox">
            <rect width="1" height="1" fill={`url(#${id}-fade)`} />
          </mask>
        </Fragment>
      ))}
    </defs>
  )
}
