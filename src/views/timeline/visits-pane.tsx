import { lazy, useMemo } from 'react'
import { useActorNames } from '../actors.ts'
import { Answered, Panel } from '../panel.tsx'
import { timeScale } from '../time-scale.ts'
import { useAnswer } from '../use-answer.ts'
import { useAxis, useFilter, useIsWall, useSetView, useView } from '../use-filter.ts'
import { PHONE, useMedia } from '../use-media.ts'
import { useSize } from '../use-size.ts'
import { words } from '../words/words.ts'
import { arrangeLanes, countShown } from './arrange-lanes.ts'
import { AxisFoot } from './axis-foot.tsx'
import { CursorLine } from './cursor-line.tsx'
import { NAME_GAP, measureLabel, wrapName } from './label-text.ts'
import { Lanes } from './lanes.tsx'
import styles from './visits.module.css'

const VisitsTable = lazy(() => import('./visits-table.tsx').then((m) => ({ default: m.VisitsTable })))

const w = words.visits

/** Diplomatic visits in lanes on the time axis of the chart, or as a table; `isAlone`: no chart stands above them. */
export function VisitsPane({ isAlone = false }: { isAlone?: boolean }) {
  const { lanes: by, tables, event: selected } = useView()
  const filter = useFilter()
  const { axis } = useAxis()
  const names = useActorNames()
  const answer = useAnswer({ ask: 'visits', filter, axis, lanes: by })
  const [bodyRef, { width, height }] = useSize<HTMLDivElement>()
  const isTable = tables.includes('visits')
  // On a phone the chart and its axis are in another tab, and its table has none.
  const hasFoot = [isAlone, useMedia(PHONE), tables.includes('chart')].includes(true)
  // Nobody scrolls there, and no lane is cut.
  const isWall = useIsWall()

  const scale = useMemo(() => timeScale(axis, width), [axis, width])
  const lanes = useMemo(() => {
    if (!answer.data || isTable || width === 0) return []
    const linesOf = (name: string) => wrapName(name, scale.left - NAME_GAP, 2).length
    return arrangeLanes(answer.data.lanes, {
      names,
      by,
      scale,
      room: height,
      isFixed: isWall,
      measure: measureLabel,
      linesOf,
      selected: selected ?? null,
    })
  }, [answer.data, isTable, names, by, scale, width, height, isWall, selected])
  const shown = countShown(lanes, height)
  const outside = answer.data ? w.outside(answer.data.earlier, answer.data.later) : ''
  const isEmpty = answer.data?.lanes.length === 0

  return (
    <Panel
      name={w.name}
      className={styles.pane}
      note={
        isEmpty ? undefined : (
          <>
            {shown < lanes.length && <span>{w.lanesShown(shown, lanes.length)}</span>}
            {outside !== '' && <span>{outside}</span>}
            {answer.data && answer.data.leftOut > 0 && <span>{w.leftOut(answer.data.leftOut)}</span>}
          </>
        )
      }
      actions={<Switches />}
    >
      <div ref={bodyRef} className={styles.body}>
        <Answered pane={w.name} standing={answer} isEmpty={isEmpty} empty={outside ? w.noneHere(outside) : w.none}>
          {answer.data && isTable && <VisitsTable answer={answer.data} names={names} />}
          {answer.data && !isTable && width > 0 && (
            <Lanes
              key={by}
              lanes={isWall ? lanes.slice(0, shown) : lanes}
              scale={scale}
              room={height}
              outside={answer.data}
            />
          )}
        </Answered>
      </div>
      {hasFoot && !isTable && !isEmpty && width > 0 && <AxisFoot scale={scale} />}
      {!isTable && !isEmpty && <CursorLine scale={scale} />}
    </Panel>
  )
}

function Switches() {
  const { lanes, tables } = useView()
  const setView = useSetView()
  const isTable = tables.includes('visits')
  return (
    <>
      <fieldset aria-label={w.lanes} className={styles.switches}>
        {(['visitor', 'host'] as const).map((by) => (
          <button
            key={by}
            type="button"
            className={styles.switch}
            aria-pressed={lanes === by}
            onClick={() => setView({ lanes: by })}
          >
            {by === 'visitor' ? w.byVisitor : w.byHost}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        className={styles.switch}
        onClick={() =>
          setView({ tables: isTable ? tables.filter((pane) => pane !== 'visits') : [...tables, 'visits'] })
        }
      >
        {isTable ? words.panel.showAsChart : words.panel.showAsTable}
      </button>
    </>
  )
}
