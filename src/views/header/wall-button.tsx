import { parseView } from '../../url/view-params.ts'
import { useSetView, useView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './header.module.css'

/** Leads to the wall, which begins with its first scene; Back leads to the view that was left. */
export function WallButton() {
  const view = useView()
  const setView = useSetView()

  function open() {
    const nothing = Object.fromEntries(Object.keys(view).map((name) => [name, undefined]))
    const { feed, refresh, scenes, theme, zone } = view
    setView({ ...nothing, ...parseView(''), feed, refresh, scenes, theme, zone, mode: 'wall' }, 'push')
  }

  return (
    <button type="button" className={styles.word} onClick={open}>
      {words.header.wall}
    </button>
  )
}
