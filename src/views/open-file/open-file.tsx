import { type ChangeEvent, useRef } from 'react'
import { useOpenFiles } from '../use-open-files.ts'
import { words } from '../words/words.ts'
import styles from './open-file.module.css'

/** "Open a file": opens the browser's own chooser at once. */
export function OpenFile() {
  const input = useRef<HTMLInputElement>(null)
  const openFiles = useOpenFiles()

  function open(event: ChangeEvent<HTMLInputElement>) {
    const { target } = event
    void openFiles(target.files ?? [])
    // So that the same file can be chosen again; on a phone the menu that holds the button has done its work.
    target.value = ''
    target.closest('dialog')?.close()
  }

  return (
    <>
      <button type="button" className={styles.opener} onClick={() => input.current?.click()}>
        {words.files.open}
      </button>
      <input ref={input} type="file" multiple hidden onChange={open} />
    </>
  )
}
