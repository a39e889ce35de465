import type { BinSize } from '../../model/bins.ts'
import { DAY, HOUR, type Span } from '../../model/time.ts'
import { useFeed } from '../engine.ts'
import { useFilter, useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { DateField } from './date-field.tsx'
import { dayField, latestDays, writeRange } from './range-dates.ts'
import styles from './time-range.module.css'

const w = words.range
const PRESETS = [
  { days: 1, name: w.day },
  { days: 7, name: w.week },
  { days: 30, name: w.month },
]

/** Date fields and presets. */
export function DateControls({ axis, vague, bin }: { axis: Span; vague: number; bin: BinSize }) {
  const view = useView()
  const setView = useSetView()
  const feed = useFeed()
  const { time } = useFilter()
  const newest = feed?.newest ?? null
  const [start, end] = time ?? axis
  const hasTo = view.to !== undefined || (view.from?.startsWith('-P') ?? false)
  const clocks = { zone: feed?.zone ?? 'UTC', feedZone: feed?.feedZone ?? 'UTC' }
  const latest = PRESETS.map(({ days, name }) => ({ name, range: newest === null ? null : latestDays(days, newest) }))
  const isNow = (range: Span) => time !== undefined && time[0] === range[0] && time[1] === range[1]

  return (
    <div className={styles.controls}>
      <div className={styles.top}>
        <fieldset className={styles.presets} aria-label={w.presets}>
          {latest.map(
            ({ name, range }) =>
              range && (
                <button
                  key={name}
                  type="button"
                  aria-pressed={isNow(range)}
                  onClick={() => setView(writeRange(range, clocks))}
                >
                  {name}
                </button>
              ),
          )}
          <button
            type="button"
            aria-pressed={time === undefined}
            onClick={() => setView({ from: undefined, to: undefined })}
          >
            {w.all}
          </button>
        </fieldset>
        {vague > 0 && <span className={styles.aside}>{w.vague(vague, bin)}</span>}
      </div>
      <div className={styles.dates}>
        <DateField
          name={w.from}
          value={time && (view.from !== undefined || view.to === undefined) ? dayField(start) : ''}
          stands={start}
          save={(from) => setView({ from })}
        />
        <DateField
          name={w.to}
          value={time && (hasTo || view.from === undefined) ? dayField(end - 1) : ''}
          stands={end - 1}
          save={(to) => setView({ to })}
        />
        <span className={styles.aside}>
          {w.length(Math.floor((end - start) / DAY), Math.round(((end - start) % DAY) / HOUR), placeOf(clocks.zone))}
        </span>
      </div>
    </div>
  )
}

const placeOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).replace(/_/g, ' ')
