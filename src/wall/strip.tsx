import { useSyncExternalStore } from 'react'
import { useFeed, useFeedStatus } from '../views/engine.ts'
import { WhatYouSee } from '../views/header/what-you-see.tsx'
import { Guard } from '../views/panel.tsx'
import { useFreshness } from '../views/use-freshness.ts'
import { wallWords } from '../views/words/wall-words.ts'
import { Clocks } from './clocks.tsx'
import type { Reading, SceneClock } from './scene-clock.ts'
import styles from './strip.module.css'
import type { Rotation } from './use-rotation.ts'

/** The foot of the wall: how long the scene lasts, what is shown, what time it is, and how fresh all that is. */
export function Strip({ rotation }: { rotation: Rotation }) {
  return (
    <footer className={styles.strip}>
      <Guard>
        <Progress rotation={rotation} />
        <div className={styles.line}>
          <WhatYouSee />
          {rotation.skipped !== null && (
            <output className={styles.skipped}>{wallWords.wall.skipped(rotation.skipped)}</output>
          )}
        </div>
        <SceneNumber rotation={rotation} />
        <Clocks />
        <Freshness />
      </Guard>
    </footer>
  )
}

/** A line that fills while the scene lasts. */
function Progress({ rotation: { clock } }: { rotation: Rotation }) {
  const { seconds, of } = useReading(clock)
  const share = of > 0 ? 1 - seconds / of : 0
  return (
    <div aria-hidden="true" className={styles.progress}>
      <div style={{ transform: `scaleX(${share})` }} />
    </div>
  )
}

function SceneNumber({ rotation: { clock, index, scenes, isHeld } }: { rotation: Rotation }) {
  const { seconds } = useReading(clock)
  if (index < 0) return null
  return (
    <p className={styles.number}>
      {wallWords.wall.scene(index + 1, scenes.length)}{' '}
      <span className={styles.seconds}>{isHeld ? wallWords.wall.held : wallWords.wall.left(seconds)}</span>
    </p>
  )
}

function useReading(clock: SceneClock): Reading {
  return useSyncExternalStore(clock.subscribe, clock.get)
}

const DISCS = {
  fresh: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z',
  late: 'M8 1a7 7 0 0 1 0 14z',
  loading: '',
  failed: '',
}

/** The newest date in the data, the last look, and the state of the feed: a full, half or empty disc and words. */
function Freshness() {
  const text = wallWords.wall.feed
  const { isSlow, host } = useFeedStatus()
  const { state, says, newest, checked } = useFreshness()
  const feed = useFeed()
  return (
    // It holds several phrases, where an `output` is one.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="status" aria-label={text.name} aria-atomic="true" className={styles.feed} data-state={state}>
      <span className={styles.state}>
        <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d={DISCS[state]} fill="currentColor" />
        </svg>
        {state === 'loading' && isSlow ? text.slow(host) : says}
      </span>
      {feed && (
        <span className={styles.quiet}>
          {newest === null ? text.noDates : state === 'failed' ? text.kept(newest) : text.newest(newest)}
        </span>
      )}
      {state === 'fresh' && checked !== null && (
        <span className={styles.quiet} aria-live="off">
          {text.looked(checked)}
        </span>
      )}
    </div>
  )
}
