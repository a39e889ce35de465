import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Minutes } from '../../model/time.ts'
import { formatDayYear } from '../format.ts'
import { words } from '../words/words.ts'
import { isFieldDate } from './range-dates.ts'
import styles from './time-range.module.css'

const w = words.range

/** Typing a year passes through 2, 20 and 202 first, and each is a date. */
const TYPING_MS = 700

interface DateFieldProps {
  name: string
  /** The date that was set, empty where none is. */
  value: string
  /** The day that holds, set or not. */
  stands: Minutes
  save: (date: string | undefined) => void
}

/**
 * The browser's own date field, with its calendar. It writes dates in the order of the browser's language, which nobody
 * else on this page does: so while nobody edits it, the date lies over it in the page's words.
 */
export function DateField({ name, value, stands, save }: DateFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const isTyping = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function commit(text: string) {
    clearTimeout(timer.current)
    isTyping.current = false
    setTyped(null)
    setWrong(false)
    if (text === value) return
    if (text === '') save(undefined)
    else if (isFieldDate(text)) save(text)
    else setWrong(true)
  }

  function commitByKey({ key, currentTarget }: KeyboardEvent<HTMLInputElement>) {
    isTyping.current = key !== 'Enter'
    if (key !== 'Enter') return
    // The browser says in words which part of the date is missing.
    if (currentTarget.validity.badInput) currentTarget.reportValidity()
    else commit(currentTarget.value)
  }

  function leave({ currentTarget }: FocusEvent<HTMLInputElement>) {
    const isUnfinished = currentTarget.validity.badInput
    if (!isUnfinished && typed !== null) commit(currentTarget.value)
    if (!isUnfinished) return
    commit(value)
    setWrong(true)
    // Half a date is no value, so that React does not see that there is something to take away.
    currentTarget.value = value
  }

  return (
    <span className={styles.field}>
      <label htmlFor={id}>{name}</label>
      <span className={styles.box}>
        <input
          id={id}
          type="date"
          min="0001-01-01"
          max="6000-12-31"
          value={typed ?? value}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-wrong` : undefined}
          onFocus={() => setWrong(false)}
          onKeyDown={commitByKey}
          onChange={({ currentTarget: { value: text } }) => {
            clearTimeout(timer.current)
            setTyped(text)
            if (!isTyping.current) commit(text)
            else if (text !== '') timer.current = setTimeout(() => commit(text), TYPING_MS)
          }}
          onBlur={leave}
        />
        <span className={styles.shown} aria-hidden="true" data-empty={value === '' || undefined}>
          {isWrong ? w.notADate : formatDayYear(stands)}
        </span>
        {isWrong && (
          <span id={`${id}-wrong`} className="unseen" role="alert">
            {w.notADate}
          </span>
        )}
      </span>
    </span>
  )
}
