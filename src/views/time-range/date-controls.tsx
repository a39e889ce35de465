import type { ReactNode } from 'react'
import type { BinSize } from '../../model/bins.ts'
import { DAY, HOUR, type Span } from '../../model/time.ts'
import { useDraft } from '../draft.ts'
import { useFeed } from '../engine.ts'
import { useClocks, useSavedFilter, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { DateField } from './date-field.tsx'
import { dayField, latestDays, writeRange } from './range-dates.ts'
import styles from './time-range.module.css'
import { useSetRange } from './use-set-range.ts'

const w = words.range
const PRESETS = [
  { days: 1, name: w.day },
  { days: 7, name: w.week },
  { days: 30, name: w.month },
]

interface DateControlsProps {
  axis: Span
  vague: number
  bin: BinSize
  /** The buttons of playback. */
  play: ReactNode
}

/** Date fields and presets. */
export function DateControls({ axis, vague, bin, play }: DateControlsProps) {
  const view = useView()
  const feed = useFeed()
  const saved = useSavedFilter().time
  const time = useDraft() ?? saved
  const newest = feed?.newest ?? null
  const [start, end] = time ?? axis
  const hasTo = view.to !== undefined || (view.from?.startsWith('-P') ?? false)
  const clocks = useClocks()
  const setRange = useSetRange()
  const latest = PRESETS.map(({ days, name }) => ({ name, range: newest === null ? null : latestDays(days, newest) }))
  const isNow = (range: Span) => time !== undefined && time[0] === range[0] && time[1] === range[1]

  return (
    <div className={styles.controls}>
      {play}
      <div className={styles.top}>
        <fieldset className={styles.presets} aria-label={w.presets}>
          {latest.map(
            ({ name, range }) =>
              range && (
                <button
                  key={name}
                  type="button"
                  aria-pressed={isNow(range)}
                  onClick={() => setRange(writeRange(range, clocks))}
                >
                  {name}
                </button>
              ),
          )}
          <button
            type="button"
            aria-pressed={time === undefined}
            onClick={() => setRange({ from: undefined, to: undefined })}
          >
            {w.all}
          </button>
        </fieldset>
      </div>
      <div className={styles.dates}>
        <DateField
          name={w.from}
          value={time && (view.from !== undefined || view.to === undefined) ? dayField(start) : ''}
          stands={start}
          save={(from) => setRange({ from })}
        />
        <DateField
          name={w.to}
          value={time && (hasTo || view.from === undefined) ? dayField(end - 1) : ''}
          stands={end - 1}
          save={(to) => setRange({ to })}
        />
        <span className={styles.aside}>
          {w.length(Math.floor((end - start) / DAY), Math.round(((end - start) % DAY) / HOUR), placeOf(clocks.zone))}
        </span>
        {vague > 0 && <span className={styles.aside}>{w.vague(vague, bin)}</span>}
      </div>
    </div>
  )
}

const placeOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).replace(/_/g, ' ')
