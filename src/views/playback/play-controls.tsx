import { useId } from 'react'
import { useFeed } from '../engine.ts'
import { PHONE, useMedia } from '../use-media.ts'
import { usePlayback } from '../use-playback.ts'
import { playbackWords } from '../words/playback-words.ts'
import { PlaySettings } from './play-settings.tsx'
import styles from './playback.module.css'

const w = playbackWords
const ICONS = {
  play: 'M6 3.5 13 8l-7 4.5z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  back: 'M10 4 5 8l5 4z',
  on: 'M6 4l5 4-5 4z',
  stop: 'M4 4h8v8H4z',
}

/** Play and pause, steps, and the button that opens speed, mode and loop; what is played stands beside it in words. */
export function PlayControls() {
  const playback = usePlayback()
  const feed = useFeed()
  const menu = useId()
  const isPhone = useMedia(PHONE)
  const { state, track, speed, toggle, step, stop } = playback
  const isPlaying = state === 'playing'
  const isOff = feed === null

  return (
    <fieldset className={styles.controls} aria-label={w.name}>
      <button
        type="button"
        className={styles.play}
        disabled={isOff}
        aria-label={isPlaying ? w.pause : w.play}
        onClick={toggle}
      >
        <Icon d={isPlaying ? ICONS.pause : ICONS.play} />
      </button>
      {!isPhone && (
        <>
          <button
            type="button"
            className={styles.step}
            disabled={isOff}
            aria-label={w.back(track.bin)}
            onClick={() => step(-1)}
          >
            <Icon d={ICONS.back} />
          </button>
          <button
            type="button"
            className={styles.step}
            disabled={isOff}
            aria-label={w.on(track.bin)}
            onClick={() => step(1)}
          >
            <Icon d={ICONS.on} />
          </button>
        </>
      )}
      <button type="button" className={styles.speed} popoverTarget={menu} aria-label={w.settings(speed)}>
        {w.times(speed)}
      </button>
      {!isPhone && (
        <>
          {state !== 'off' && (
            <button type="button" className={styles.stop} aria-label={w.stop} title={w.stopTitle} onClick={stop}>
              <Icon d={ICONS.stop} />
            </button>
          )}
          <span className={styles.says}>
            <span>{w.says(track.span, speed, track.bin)}</span>
          </span>
        </>
      )}
      <div id={menu} popover="auto" className={styles.menu}>
        <PlaySettings playback={playback} isPhone={isPhone} />
      </div>
    </fieldset>
  )
}

function Icon({ d }: { d: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}
