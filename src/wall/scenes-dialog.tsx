import { useState } from 'react'
import { moveScene, nameScenes, sceneView } from '../model/scenes.ts'
import { Dialog } from '../views/dialog.tsx'
import { useFeed, useSurroundings } from '../views/engine.ts'
import { formatRange } from '../views/format.ts'
import { actorsInWords } from '../views/header/line.ts'
import { useAxis, useView } from '../views/use-filter.ts'
import { sceneWords as text } from '../views/words/scene-words.ts'
import { bareView } from './bare-view.ts'
import { SceneForm } from './scene-form.tsx'
import { SceneRows } from './scene-rows.tsx'
import { ScenesTransfer } from './scenes-transfer.tsx'
import styles from './scenes-dialog.module.css'
import { useSceneList } from './use-scene-list.ts'

/** The scenes of the wall: add what is on screen, order, rename, remove, export, import, share. */
export function ScenesDialog({ onClose }: { onClose: () => void }) {
  const { view } = useSurroundings()
  const list = useSceneList()
  const { scenes, from, problems, notKept, change, undo } = list
  const [said, say] = useState<string | null>(null)
  const [added, setAdded] = useState(0)
  const { axis } = useAxis()
  const shown = useView()
  const title = useProposedTitle()

  return (
    <Dialog title={text.dialog} closeName={text.close} className={styles.dialog} onClose={onClose}>
      <h3 className={styles.heading}>{text.addTitle}</h3>
      <SceneForm
        key={added}
        scene={{ title }}
        range={formatRange(axis)}
        action={text.add}
        onSave={(scene, back) => {
          const search = back === undefined ? view.href() : view.href({ from: `-${back}`, to: undefined })
          const own = sceneView(search.slice(search.indexOf('?') + 1 || search.length))
          change(nameScenes([...scenes, { ...scene, view: own }]))
          setAdded(added + 1)
          say(text.said.added(scene.title, scenes.length + 1))
        }}
      />
      <h3 className={styles.heading}>{text.listTitle(scenes.length)}</h3>
      <ScenesTransfer list={list} onSaid={say} />
      <p className={styles.hint}>{scenes.length === 0 ? text.none : `${text.from[from]} ${text.keys}`}</p>
      {problems.map((problem) => (
        <p key={problem} className={styles.trouble}>
          {problem}
        </p>
      ))}
      <SceneRows
        scenes={scenes}
        hrefOf={(scene) => view.href({ ...bareView(shown), scenes: shown.scenes, mode: 'wall', scene: scene.id })}
        onMove={(at, to) => {
          change(moveScene(scenes, at, to))
          say(text.said.moved(scenes[at]?.title ?? '', to + 1, scenes.length))
        }}
        onChange={(at, scene) => {
          change(scenes.map((other, i) => (i === at ? scene : other)))
          say(text.said.saved(scene.title))
        }}
        onRemove={(at) => {
          change(scenes.filter((_, i) => i !== at))
          say(text.said.removed(scenes[at]?.title ?? ''))
        }}
      />
      <output className={styles.said}>
        {said}
        {said !== null && ' '}
        {said !== null && undo && (
          <button
            type="button"
            onClick={() => {
              undo()
              say(null)
            }}
          >
            {text.undo}
          </button>
        )}
      </output>
      {notKept !== null && (
        <p role="alert" className={styles.trouble}>
          {text.notKept(notKept)}
        </p>
      )}
    </Dialog>
  )
}

/** Who and when, as a beginning that the presenter writes over. */
function useProposedTitle(): string {
  const feed = useFeed()
  const { axis } = useAxis()
  const { actors, allActors } = useView()
  const who = actors.length === 0 ? [] : [actorsInWords(actors, allActors, feed?.actors ?? [])]
  return [...who, formatRange(axis)].join(', ')
}
