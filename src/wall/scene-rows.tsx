import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { NamedScene } from '../model/scenes.ts'
import { sceneWords as text } from '../views/words/scene-words.ts'
import { SceneForm } from './scene-form.tsx'
import styles from './scenes-dialog.module.css'

interface SceneRowsProps {
  scenes: readonly NamedScene[]
  /** The link to a scene on the wall. */
  hrefOf: (scene: NamedScene) => string
  onMove: (from: number, to: number) => void
  onChange: (index: number, scene: NamedScene) => void
  onRemove: (index: number) => void
}

/** The list of scenes; each can be moved, changed and removed, by keyboard too. */
export function SceneRows({ scenes, hrefOf, onMove, onChange, onRemove }: SceneRowsProps) {
  const list = useRef<HTMLOListElement>(null)
  const [edited, setEdited] = useState<string | null>(null)
  const [moved, setMoved] = useState<{ id: string; act: string } | null>(null)

  // The browser takes the focus away from an element that changes its place.
  useEffect(() => {
    if (moved) focusOn(list.current, moved.id, moved.act)
  }, [moved])

  function move(from: number, by: 1 | -1, act: string) {
    const scene = scenes[from]
    if (!scene || !scenes[from + by]) return
    onMove(from, from + by)
    setMoved({ id: scene.id, act })
  }

  function moveByKey(event: KeyboardEvent, from: number) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const act = event.target instanceof HTMLElement ? event.target.dataset['act'] : undefined
    move(from, event.key === 'ArrowUp' ? -1 : 1, act ?? 'up')
  }

  return (
    <ol ref={list} className={styles.rows} aria-label={text.dialog}>
      {scenes.map((scene, i) => (
        // The keys work on the buttons within.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <li key={scene.id} data-scene={scene.id} onKeyDown={(event) => moveByKey(event, i)}>
          <span className={styles.number}>{i + 1}</span>
          <a
            className={styles.title}
            href={hrefOf(scene)}
            target="_blank"
            rel="noopener noreferrer"
            title={text.show(scene.title)}
          >
            {scene.title}
          </a>
          <span className={styles.lasts}>
            {text.lasts(scene.seconds, scene.lead === undefined ? undefined : text.leads[scene.lead])}
          </span>
          <span className={styles.acts}>
            <button
              type="button"
              data-act="up"
              aria-label={text.upName(scene.title)}
              aria-disabled={i === 0}
              onClick={() => move(i, -1, 'up')}
            >
              {text.up}
            </button>
            <button
              type="button"
              data-act="down"
              aria-label={text.downName(scene.title)}
              aria-disabled={i === scenes.length - 1}
              onClick={() => move(i, 1, 'down')}
            >
              {text.down}
            </button>
            <button
              type="button"
              data-act="edit"
              aria-label={text.editName(scene.title)}
              aria-expanded={edited === scene.id}
              onClick={() => setEdited(edited === scene.id ? null : scene.id)}
            >
              {text.edit}
            </button>
            <button
              type="button"
              data-act="remove"
              aria-label={text.removeName(scene.title)}
              onClick={() => {
                onRemove(i)
                const next = scenes[i + 1] ?? scenes[i - 1]
                if (next) setMoved({ id: next.id, act: 'remove' })
              }}
            >
              {text.remove}
            </button>
          </span>
          {edited === scene.id && (
            <SceneForm
              scene={scene}
              action={text.save}
              onSave={(said) => {
                onChange(i, { ...said, id: scene.id, view: scene.view })
                setEdited(null)
                setMoved({ id: scene.id, act: 'edit' })
              }}
              onCancel={() => {
                setEdited(null)
                setMoved({ id: scene.id, act: 'edit' })
              }}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

function focusOn(list: HTMLElement | null, id: string, act: string): void {
  const row = [...(list?.children ?? [])].find((item) => item instanceof HTMLElement && item.dataset['scene'] === id)
  row?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus()
}
