import { useState } from 'react'
import { presenterWords as text } from '../views/words/presenter-words.ts'
import styles from './presenter.module.css'
import { useNow } from './use-now.ts'

/** How long the presenter has been speaking. */
export function Elapsed() {
  const now = useNow(1000)
  const [since, setSince] = useState(now)
  return (
    <p className={styles.elapsed}>
      {text.elapsed} <b>{timeText(Math.max(0, now - since))}</b>{' '}
      <button type="button" onClick={() => setSince(Date.now())}>
        {text.restart}
      </button>
    </p>
  )
}

/** Milliseconds as 1:02:03, or 2:03 within the hour. */
export function timeText(ms: number): string {
  const all = Math.floor(ms / 1000)
  const two = (part: number) => String(part).padStart(2, '0')
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}
