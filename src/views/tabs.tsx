import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { Guard } from './panel.tsx'
import styles from './tabs.module.css'

/** One tab and what it shows; the panel of a tab that is not chosen is not mounted. */
export interface Tab {
  id: string
  label: string
  panel: ReactNode
}

interface TabsProps {
  /** Accessible name of the list of tabs. */
  name: string
  tabs: readonly Tab[]
  chosen: string
  onChoose: (id: string) => void
}

/** Tabs as the ARIA practices have them: arrow keys, Home and End choose, and only the chosen one is a tab stop. */
export function Tabs({ name, tabs, chosen, onChoose }: TabsProps) {
  const base = useId()
  const list = useRef<HTMLDivElement>(null)
  const at = tabs.findIndex((tab) => tab.id === chosen)

  function handleKey(event: KeyboardEvent) {
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1 + tabs.length, Home: 0, End: tabs.length - 1 }[event.key]
    const tab = next === undefined ? undefined : tabs[next % tabs.length]
    if (!tab) return
    event.preventDefault()
    onChoose(tab.id)
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.id}"]`)?.focus()
  }

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tabs in it take the focus */}
      <div ref={list} role="tablist" aria-label={name} className={styles.list} onKeyDown={handleKey}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === chosen}
            aria-controls={`${base}-panel`}
            tabIndex={tab.id === chosen ? 0 : -1}
            className={styles.tab}
            onClick={() => onChoose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${chosen}`} className={styles.panel}>
        <Guard key={chosen}>{tabs[at]?.panel}</Guard>
      </div>
    </>
  )
}
