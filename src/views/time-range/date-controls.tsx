import { useEffect, useRef, useState } from 'react'
import type { BinSize } from '../../model/bins.ts'
import { DAY, HOUR, type Span } from '../../model/time.ts'
import { useFeed } from '../engine.ts'
import { useFilter, useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { dayField, isFieldDate, latestDays, writeRange } from './range-dates.ts'
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
      <div className={styles.dates}>
        <DateField
          name={w.from}
          value={time && (view.from !== undefined || view.to === undefined) ? dayField(start) : ''}
          save={(from) => setView({ from })}
        />
        <DateField
          name={w.to}
          value={time && (hasTo || view.from === undefined) ? dayField(end - 1) : ''}
          save={(to) => setView({ to })}
        />
        <span className={styles.length}>
          {w.length(Math.floor((end - start) / DAY), Math.round(((end - start) % DAY) / HOUR), placeOf(clocks.zone))}
        </span>
        {vague > 0 && <span className={styles.vague}>{w.vague(vague, bin)}</span>}
      </div>
    </div>
  )
}

const placeOf = (zone: string) => zone.slice(zone.lastIndexOf('/') + 1).replace(/_/g, ' ')

/** Typing a year passes through 2, 20 and 202 first, and each is a date. */
const TYPING_MS = 700

function DateField({ name, value, save }: { name: string; value: string; save: (date: string | undefined) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const isTyping = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function commit(text: string, isUnfinished: boolean) {
    clearTimeout(timer.current)
    isTyping.current = false
    setTyped(null)
    if (isUnfinished || text === value) return
    if (text === '') save(undefined)
    else if (isFieldDate(text)) save(text)
  }

  return (
    <label className={styles.field}>
      {name}
      <input
        type="date"
        min="0001-01-01"
        max="6000-12-31"
        data-empty={(typed ?? value) === '' || undefined}
        value={typed ?? value}
        onKeyDown={({ key, currentTarget }) => {
          isTyping.current = key !== 'Enter'
          if (key === 'Enter') commit(currentTarget.value, currentTarget.validity.badInput)
        }}
        onChange={({ currentTarget: { value: text } }) => {
          clearTimeout(timer.current)
          setTyped(text)
          if (!isTyping.current) commit(text, false)
          else if (text !== '') timer.current = setTimeout(() => commit(text, false), TYPING_MS)
        }}
        onBlur={({ currentTarget }) => {
          if (typed !== null || currentTarget.validity.badInput)
            commit(currentTarget.value, currentTarget.validity.badInput)
        }}
      />
    </label>
  )
}
