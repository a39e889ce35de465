import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { copyText } from '../copy-text.ts'
import { shareWords as text } from '../words/share-words.ts'
import styles from './share-dialog.module.css'

const SAID_FOR_MS = 4000

interface CopyFieldProps {
  label: string
  hint?: string
  value: string
  /** More than one: a field of several lines. */
  rows?: number
  button: string
  done: string
  /** `copied`: it was copied before the field came up; `by-hand`: it could not be. */
  start?: 'idle' | 'copied' | 'by-hand'
  children?: ReactNode
}

/** A text to be copied, and whether that worked; where it does not the text is selected. */
export function CopyField({ label, hint, value, rows = 1, button, done, start = 'idle', children }: CopyFieldProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const id = useId()
  const [state, setState] = useState(start)

  useEffect(
    function fallSilent() {
      if (state !== 'copied') return undefined
      const timer = setTimeout(() => setState('idle'), SAID_FOR_MS)
      return () => clearTimeout(timer)
    },
    [state],
  )
  useEffect(
    function selectByHand() {
      if (state === 'by-hand') field.current?.select()
    },
    [state],
  )

  async function copy() {
    setState((await copyText(value)) ? 'copied' : 'by-hand')
  }

  const common = {
    id,
    ref: field,
    readOnly: true,
    value,
    className: styles.value,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    onFocus: () => field.current?.select(),
    ...(start === 'by-hand' && { 'data-first-focus': true }),
  }
  return (
    <div className={styles.field}>
      <p className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {hint !== undefined && (
          <span id={`${id}-hint`} className={styles.hint}>
            {hint}
          </span>
        )}
      </p>
      {rows === 1 ? <input {...common} /> : <textarea {...common} rows={rows} />}
      {children}
      <p className={styles.row}>
        <button type="button" className={styles.copy} onClick={() => void copy()}>
          {button}
        </button>
        <output className={styles.said}>
          {state === 'copied' ? done : state === 'by-hand' ? text.notCopied : undefined}
        </output>
      </p>
    </div>
  )
}
