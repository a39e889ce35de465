import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './header.module.css'
import { useSingleKeys } from '../single-keys.ts'

const PAUSE_MS = 50

/** Searches titles, summaries, places and names: the address follows a moment after the last letter. */
export function SearchBox({ ref, onEscape }: { ref?: Ref<HTMLInputElement>; onEscape?: () => void }) {
  const { text } = useView()
  const setView = useSetView()
  const hasSlash = useSingleKeys()
  // What was typed stands as it was typed, spaces at its end too, until the address says something else.
  const [typed, setTyped] = useState<{ text: string; over: string } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function write(next: string, since?: number) {
    clearTimeout(timer.current)
    const trimmed = next.trim()
    // Back from a search leads to what stood before its first letter.
    if (trimmed !== text) setView({ text: trimmed }, text === '' ? 'push' : 'replace', since)
    setTyped({ text: next, over: trimmed })
  }

  function type(next: string, since: number) {
    clearTimeout(timer.current)
    setTyped({ text: next, over: text })
    timer.current = setTimeout(() => write(next, since), PAUSE_MS)
  }

  function handleKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter') write(event.currentTarget.value)
    if (event.key !== 'Escape') return
    event.preventDefault()
    if (event.currentTarget.value === '') onEscape?.()
    write('')
  }

  return (
    <div className={styles.search}>
      <input
        ref={ref}
        type="search"
        aria-label={words.header.search}
        placeholder={words.header.search}
        aria-keyshortcuts={hasSlash ? '/' : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed?.over === text ? typed.text : text}
        onChange={(event) => type(event.target.value, event.timeStamp)}
        onBlur={(event) => write(event.target.value)}
        onKeyDown={handleKey}
      />
      {hasSlash && <kbd aria-hidden="true">/</kbd>}
    </div>
  )
}
