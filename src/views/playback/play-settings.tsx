import { useId } from 'react'
import { DAY } from '../../model/time.ts'
import type { Playback } from '../use-playback.ts'
import { playbackWords } from '../words/playback-words.ts'
import styles from './playback.module.css'

const w = playbackWords
const SPEEDS = [0.5, 1, 2, 4, 8]
const SPANS = ['P1D', 'P3D', 'P7D', 'P14D', 'P30D', 'P90D', 'P365D']

/** Speed, the moving window or all from the start, and whether it begins again; on a phone the steps, which have no room elsewhere. */
export function PlaySettings({ playback, isPhone }: { playback: Playback; isPhone: boolean }) {
  const { state, track, speed, loop, step, stop, setSpeed, setSpan, setLoop } = playback
  const id = useId()
  const [from, to] = track.range
  // Those that move over this range at all, and one that came with the address.
  const fitting = SPANS.filter((span) => Number(span.slice(1, -1)) * DAY < to - from).slice(0, 5)
  const spans = track.span === null || fitting.includes(track.span) ? fitting : [...fitting, track.span]
  const speeds = SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed].toSorted((a, b) => a - b)
  return (
    <>
      {isPhone && (
        <fieldset className={styles.row} aria-label={w.steps}>
          <button type="button" className={styles.word} onClick={() => step(-1)}>
            {w.back(track.bin)}
          </button>
          <button type="button" className={styles.word} onClick={() => step(1)}>
            {w.on(track.bin)}
          </button>
          {state !== 'off' && (
            <button type="button" className={styles.word} onClick={stop}>
              {w.stopTitle}
            </button>
          )}
        </fieldset>
      )}
      <fieldset className={styles.row}>
        <legend>
          {w.speed}: {w.pace(speed, track.bin)}
        </legend>
        {speeds.map((choice) => (
          <label key={choice} className={styles.choice}>
            <input type="radio" name={`${id}speed`} checked={choice === speed} onChange={() => setSpeed(choice)} />
            {w.times(choice)}
          </label>
        ))}
      </fieldset>
      <fieldset className={styles.row}>
        <legend>{w.mode}</legend>
        {[null, ...spans].map((span) => (
          <label key={span ?? ''} className={span === null ? styles.whole : styles.choice}>
            <input type="radio" name={`${id}span`} checked={span === track.span} onChange={() => setSpan(span)} />
            {span === null ? w.cumulative : w.moving(span)}
          </label>
        ))}
      </fieldset>
      <label className={styles.choice}>
        <input type="checkbox" checked={loop} onChange={() => setLoop(!loop)} /> {w.loop}
      </label>
    </>
  )
}
