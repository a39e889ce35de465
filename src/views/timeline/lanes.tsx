/* oxlint-disable jsx-a11y/prefer-tag-over-role -- SVG has no tags for a list and its options */
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { DAY } from '../../model/time.ts'
import { useActorNames } from '../actors.ts'
import { setHover, useHover } from '../hover.ts'
import { type TimeScale, timeTicks } from '../time-scale.ts'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { type Lane, ROW, labelBars, lookedAt, rowTop } from './arrange-lanes.ts'
import { NAME_GAP, measureLabel, wrapName } from './label-text.ts'
import { VisitBar, VisitDefs } from './visit-bar.tsx'
import styles from './visits.module.css'
import { orderVisits, stepVisit } from './walk-visits.ts'

/** Only what is near the visible part is drawn. */
const MARGIN = 160

interface LanesProps {
  lanes: readonly Lane[]
  scale: TimeScale
  room: number
  outside: { earlier: number; later: number }
}

/** The lanes as one list: one tab stop, arrow keys walk it in order of time, Enter selects. */
export function Lanes({ lanes, scale, room, outside }: LanesProps) {
  const { event: selected } = useView()
  const setView = useSetView()
  const hover = useHover()
  const names = useActorNames()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const [walked, setWalked] = useState<string | null>(null)
  const visits = useMemo(() => orderVisits(lanes), [lanes])
  const active = visits.find((visit) => visit.id === walked) ?? visits.find((visit) => visit.id === selected)

  const last = lanes.at(-1)
  const height = last ? last.top + last.height : 0
  const isNear = (top: number, bottom: number) => bottom > scrolled - MARGIN && top < scrolled + room + MARGIN

  useEffect(
    function revealSelected() {
      const visit = visits.find(({ id }) => id === selected)
      if (visit && scroller.current) reveal(scroller.current, visit.y)
    },
    [selected, visits],
  )

  function walkTo(visit: (typeof visits)[number] | undefined) {
    if (!visit || !scroller.current) return
    setWalked(visit.id)
    setHover(visit.id, visit.start)
    reveal(scroller.current, visit.y)
  }

  function walkByKey(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if ((event.key === 'Enter' || event.key === ' ') && active) setView({ event: active.id })
    else if (!/^(Arrow|Home|End)/.test(event.key)) return
    else walkTo(stepVisit(visits, active?.id ?? null, event.key, hover.at))
    event.preventDefault()
  }

  function hoverAt(event: PointerEvent<SVGSVGElement>) {
    const visit = visitUnder(event.target)
    if (visit) {
      setHover(visit.id, visit.start)
      return
    }
    const at = scale.at(event.clientX - event.currentTarget.getBoundingClientRect().left)
    const isInside = at >= scale.axis[0] && at < scale.axis[1]
    setHover(null, isInside ? Math.floor(at / DAY) * DAY : null)
  }

  const visitUnder = (target: EventTarget) => {
    const found = target instanceof Element ? target.closest('[data-visit]')?.getAttribute('data-visit') : null
    return found === null || found === undefined ? undefined : visits.find((visit) => visit.id === found)
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={({ currentTarget }) => setScrolled(Math.round(currentTarget.scrollTop / 80) * 80)}
    >
      <svg
        className={styles.lanes}
        height={Math.max(height, room)}
        role="listbox"
        aria-label={words.visits.list}
        tabIndex={0}
        aria-activedescendant={active && `${id}${active.row}`}
        onKeyDown={walkByKey}
        onFocus={({ currentTarget }) => {
          // A pointer has its own aim: what it is about to press must not move.
          if (currentTarget.matches(':focus-visible')) walkTo(active ?? stepVisit(visits, null, 'ArrowRight', hover.at))
        }}
        onBlur={() => setHover(null, null)}
        onPointerMove={hoverAt}
        onPointerLeave={() => setHover(null, null)}
        onClick={({ target }) => {
          const visit = visitUnder(target)
          if (!visit) return
          setWalked(visit.id)
          setView({ event: visit.id })
        }}
      >
        <VisitDefs />
        <Ground lanes={lanes} scale={scale} room={room} outside={outside} />
        {lanes.map((lane) => {
          const holdsActive = active !== undefined && lane.top <= active.y && active.y < lane.top + lane.height
          if (!isNear(lane.top, lane.top + lane.height) && !holdsActive) return null
          const labels = labelBars(lane.bars, hover, selected ?? null, { measure: measureLabel, scale })
          const isLooked = lane.bars.some(({ tour }) => lookedAt(tour, hover.event, selected ?? null))
          return (
            <g key={lane.actor ?? ''} role="group" aria-label={lane.name}>
              {isLooked && <rect className={styles.looked} y={lane.top} width="100%" height={lane.height - 1} />}
              <LaneName lane={lane} width={(lane.head > 0 ? scale.right : scale.left) - NAME_GAP} />
              {lane.bars.map((bar, i) => {
                const y = rowTop(lane, bar)
                if (!isNear(y, y + ROW) && !bar.tour.stops.some((stop) => stop === active?.item)) return null
                return (
                  <VisitBar
                    key={bar.tour.stops[0]!.id}
                    id={id}
                    bar={bar}
                    y={y}
                    label={labels[i] ?? null}
                    names={names}
                    hovered={hover.event}
                    selected={selected ?? null}
                    active={active?.id ?? null}
                  />
                )
              })}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

/** Scrolls no further than a row that is hidden needs. */
function reveal(box: HTMLElement, y: number) {
  if (y < box.scrollTop) box.scrollTop = y - ROW
  else if (y + ROW > box.scrollTop + box.clientHeight) box.scrollTop = y + 2 * ROW - box.clientHeight
}

function LaneName({ lane, width }: { lane: Lane; width: number }) {
  return (
    <text className={styles.laneName} aria-hidden="true">
      <title>{lane.name}</title>
      {wrapName(lane.name, width, lane.rows).map((line, i) => (
        <tspan key={line} x="0" y={lane.top + 13 + i * ROW}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** Hairlines between lanes, the chart's grid carried on, and edges that mark what lies outside the axis. */
function Ground({ lanes, scale, room, outside }: LanesProps) {
  const last = lanes.at(-1)
  const height = Math.max(room, last ? last.top + last.height : 0)
  return (
    <g aria-hidden="true">
      <path
        className={styles.grid}
        d={timeTicks(scale)
          .map((at) => `M${scale.x(at)} 0V${height}`)
          .join('')}
      />
      <path
        className={styles.rule}
        d={lanes.map(({ top, height }) => `M0 ${top + height - 0.5}H${scale.right}`).join('')}
      />
      {outside.earlier > 0 && <path className={styles.edge} d={`M${scale.left + 0.5} 0V${height}`} />}
      {outside.later > 0 && <path className={styles.edge} d={`M${scale.right - 0.5} 0V${height}`} />}
    </g>
  )
}
