import { type ReactNode, type ToggleEvent, useId, useRef } from 'react'
import { useIsWall } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './choice-menu.module.css'

interface ChoiceMenuProps {
  /** The button's accessible name. */
  name: string
  legend: string
  options: { key: string; label: string }[]
  chosen: string | undefined
  onChoose: (key: string) => void
  claimants?: { id: string; label: string; isOn: boolean }[]
  onToggle?: (id: string) => void
}

/** A button that opens the choices of a panel: which figures it shows, and whose. */
export function ChoiceMenu({ name, legend, options, chosen, onChoose, claimants = [], onToggle }: ChoiceMenuProps) {
  const id = useId()
  const isWall = useIsWall()
  const button = useRef<HTMLButtonElement>(null)

  function placeUnderButton(event: ToggleEvent<HTMLDivElement>) {
    if (event.newState !== 'open' || !button.current) return
    const { left, right, bottom, top } = button.current.getBoundingClientRect()
    const menu = event.currentTarget
    const { offsetWidth: width, offsetHeight: height } = menu
    const fitsBelow = bottom + height + 8 <= window.innerHeight
    menu.style.left = `${Math.max(8, Math.min(right - width, window.innerWidth - width - 8, Math.max(left, right - width)))}px`
    menu.style.top = `${Math.max(8, fitsBelow ? bottom + 2 : top - height - 2)}px`
  }

  if (isWall) return null
  return (
    <>
      <button ref={button} type="button" className={styles.button} data-chrome popoverTarget={id} aria-label={name}>
        {words.chart.choices}
      </button>
      <div id={id} popover="auto" className={styles.menu} onToggle={placeUnderButton}>
        {claimants.length > 0 && (
          <Choices legend={words.chart.whichClaimants}>
            {claimants.map(({ id: claimant, label, isOn }) => (
              <label key={claimant} className={styles.choice}>
                <input type="checkbox" checked={isOn} onChange={() => onToggle?.(claimant)} />
                {label}
              </label>
            ))}
          </Choices>
        )}
        <Choices legend={legend}>
          {options.map(({ key, label }) => (
            <label key={key} className={styles.choice}>
              <input type="radio" name={id} checked={key === chosen} onChange={() => onChoose(key)} />
              {label}
            </label>
          ))}
        </Choices>
      </div>
    </>
  )
}

function Choices({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}
