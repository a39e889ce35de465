import { useEffect, useEffectEvent, useState } from 'react'
import { useOpenFiles } from '../use-open-files.ts'
import { words } from '../words/words.ts'
import styles from './open-file.module.css'

/** Takes files that are dropped anywhere on the page, and says so while they hang over it. */
export function DropZone() {
  const [isOver, setIsOver] = useState(false)
  const openFiles = useOpenFiles()
  const drop = useEffectEvent((files: FileList) => void openFiles(files))

  useEffect(function takeFiles() {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setIsOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const take = (event: DragEvent) => {
      setIsOver(false)
      if (!holdsFiles(event)) return
      // Otherwise the browser would leave the page for the file.
      event.preventDefault()
      if (event.dataTransfer) drop(event.dataTransfer.files)
    }
    window.addEventListener('dragenter', over)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', take)
    return () => {
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', take)
    }
  }, [])

  return (
    isOver && (
      <div className={styles.over}>
        <p>{words.files.drop}</p>
      </div>
    )
  )
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
