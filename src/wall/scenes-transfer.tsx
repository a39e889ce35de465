import { type ChangeEvent, useRef, useState } from 'react'
import { parseScenes, writeScenes } from '../model/scenes.ts'
import { useSurroundings } from '../views/engine.ts'
import { copyText } from '../views/copy-text.ts'
import { sceneWords as text } from '../views/words/scene-words.ts'
import { bareView } from './bare-view.ts'
import { packScenes } from './scenes-link.ts'
import styles from './scenes-dialog.module.css'
import type { SceneList } from './use-scene-list.ts'

/** The list as a file, from a file, and as one link. */
export function ScenesTransfer({ list, onSaid }: { list: SceneList; onSaid: (sentence: string) => void }) {
  const { scenes, from, change, reset } = list
  const { view } = useSurroundings()
  const file = useRef<HTMLInputElement>(null)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [link, setLink] = useState<string | null>(null)

  async function importFile(event: ChangeEvent<HTMLInputElement>) {
    const [chosen] = event.target.files ?? []
    if (!chosen) return
    const read = parseScenes(await chosen.text())
    // The same file may be chosen again once it was mended.
    if (file.current) file.current.value = ''
    setProblems(read.problems)
    if (read.scenes.length === 0) return onSaid(text.said.nothingImported(chosen.name))
    change(read.scenes)
    const told = text.said.imported(read.scenes.length, scenes.length)
    onSaid(read.problems.length > 0 ? `${told} ${text.said.partlyImported}` : told)
  }

  async function copyLink() {
    const packed = await packScenes(scenes)
    const { origin } = window.location
    const href = origin + view.href({ ...bareView(view.get()), mode: 'wall', scenes: packed })
    const isCopied = await copyText(href)
    setLink(isCopied ? null : href)
    onSaid(isCopied ? text.said.copied(scenes.length) : text.said.notCopied)
  }

  return (
    <>
      <p className={styles.transfer}>
        <button type="button" onClick={() => save(writeScenes(scenes), text.fileName)}>
          {text.exportIt}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {text.importIt}
        </button>
        <input
          ref={file}
          hidden
          type="file"
          accept=".json,application/json"
          onChange={(event) => void importFile(event)}
        />
        <button type="button" onClick={() => void copyLink()}>
          {text.copyLink}
        </button>
        {from === 'saved' && (
          <button
            type="button"
            onClick={() => {
              reset()
              onSaid(text.said.forgotten)
            }}
          >
            {text.reset}
          </button>
        )}
        <a href={view.href({ mode: 'presenter' })} target="_blank" rel="noopener noreferrer">
          {text.presenter}
        </a>
      </p>
      {problems.length > 0 && (
        <ul className={styles.trouble}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {link !== null && <input className={styles.link} aria-label={text.link} readOnly ref={selectIt} value={link} />}
    </>
  )
}

const selectIt = (input: HTMLInputElement | null) => input?.select()

function save(json: string, name: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser takes the file over in a task of its own.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
