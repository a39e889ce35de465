import { type ReactNode, useMemo } from 'react'
import { type BinSize, chooseBin } from '../../model/bins.ts'
import { without } from '../../model/filter.ts'
import type { Span } from '../../model/time.ts'
import { useFeed } from '../engine.ts'
import { Answered, Panel } from '../panel.tsx'
import { useAnswer } from '../use-answer.ts'
import { axisOf, useSavedFilter } from '../use-filter.ts'
import { PHONE, useMedia } from '../use-media.ts'
import { words } from '../words/words.ts'
import { DateControls } from './date-controls.tsx'
import { Histogram } from './histogram.tsx'
import styles from './time-range.module.css'

const w = words.range

/** The range by dates, presets and a brush over all dates; `play` are the buttons of playback. */
export function TimeRangePane({ play }: { play?: ReactNode }) {
  const saved = useSavedFilter()
  const feed = useFeed()
  const { axis, bin } = useMemo(() => widestAxis(axisOf({}, feed), saved.time, feed?.finestBin ?? 'day'), [saved, feed])
  const filter = useMemo(() => without(saved, 'time'), [saved])
  const answer = useAnswer({ ask: 'histogram', filter, axis, bin })
  const controls = <DateControls key="controls" axis={axis} vague={answer.data?.vague ?? 0} bin={bin} play={play} />
  const picture = (
    <div key="picture" className={styles.picture}>
      <Answered pane={w.name} standing={answer}>
        {answer.data && feed && <Histogram answer={answer.data} axis={axis} bin={bin} saved={saved.time ?? null} />}
      </Answered>
    </div>
  )
  // On the phone the picture stands over the controls, and the keyboard goes the way the eye does.
  const isStacked = useMedia(PHONE)

  return (
    <Panel name={w.name} title={null} className={styles.pane}>
      <div className={styles.row}>{isStacked ? [picture, controls] : [controls, picture]}</div>
    </Panel>
  )
}

/** The window, widened to hold the range. */
function widestAxis(window: Span, range: Span | undefined, finest: 'hour' | 'day'): { axis: Span; bin: BinSize } {
  const axis: Span = range ? [Math.min(window[0], range[0]), Math.max(window[1], range[1])] : window
  return { axis, bin: chooseBin(axis, finest) }
}
