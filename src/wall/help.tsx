import { Dialog } from '../views/dialog.tsx'
import { useSurroundings } from '../views/engine.ts'
import { wallWords } from '../views/words/wall-words.ts'
import { canBeFull } from './full-screen.ts'
import styles from './help.module.css'

const text = wallWords.wall.help
const LETTERED = ['black', 'play', 'full', 'code', 'help']

/** The keys, and what this browser or this config does not allow. */
export function Help({ isAwake, onClose }: { isAwake: boolean; onClose: () => void }) {
  const { isLocked, hasLetterKeys } = useSurroundings().config.wall
  const rows = Object.entries(text.rows).filter(
    ([name]) => !(isLocked && name === 'leave') && (hasLetterKeys || !LETTERED.includes(name)),
  )
  return (
    <Dialog title={text.title} closeName={text.close} onClose={onClose} className={styles.dialog}>
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">{text.keys}</th>
            <th scope="col">{text.does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, [keys, does]]) => (
            <tr key={name}>
              <th scope="row">{keys}</th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul className={styles.notes}>
        {isLocked && <li>{text.locked}</li>}
        {!hasLetterKeys && <li>{text.noLetters}</li>}
        {!canBeFull() && <li>{text.noFull}</li>}
        <li>{isAwake ? text.awake : text.notAwake}</li>
      </ul>
    </Dialog>
  )
}
