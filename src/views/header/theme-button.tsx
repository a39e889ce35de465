import { useId } from 'react'
import { type Theme, useSystemTheme } from '../palette.ts'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './header.module.css'
import { nextTheme } from './next-theme.ts'

/** Goes through the themes: first the one that the system does not ask for, so that every press shows. */
export function ThemeButton() {
  const { theme } = useView()
  const setView = useSetView()
  const system: Theme = useSystemTheme()
  const now = useId()
  return (
    <>
      <button
        type="button"
        className={styles.word}
        aria-describedby={now}
        onClick={() => setView({ theme: nextTheme(theme, system) }, 'replace')}
      >
        {words.header.theme}
      </button>
      <span id={now} hidden>
        {words.header.themeSays(words.header.themeNow[theme ?? 'system'])}
      </span>
    </>
  )
}
