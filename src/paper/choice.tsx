import { useId } from 'react'
import styles from './choice.module.css'

interface ChoiceProps<T> {
  legend: string
  options: readonly T[]
  chosen: T
  nameOf: (option: T) => string
  onChoose: (option: T) => void
}

/** One of a few, all of them in sight. */
export function Choice<T extends string | number>({ legend, options, chosen, nameOf, onChoose }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.choice}>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChoose(option)} />
          {nameOf(option)}
        </label>
      ))}
    </fieldset>
  )
}
