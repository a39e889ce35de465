import { type FormEvent, useId, useState } from 'react'
import { LEADS, SCENE_SECONDS, SCENE_SECONDS_RANGE } from '../model/scenes.ts'
import type { Scene } from '../model/feed.ts'
import { sceneWords as text } from '../views/words/scene-words.ts'
import styles from './scenes-dialog.module.css'

const RELATIVE = ['P1D', 'P7D', 'P30D'] as const

interface SceneFormProps {
  /** What the fields hold at first. */
  scene: Pick<Scene, 'title'> & Partial<Scene>
  /** The range of the view in words, where it may be made relative. */
  range?: string
  action: string
  /** `back`: the duration that the scene's range counts back from the newest date. */
  onSave: (scene: Omit<Scene, 'view'>, back: string | undefined) => void
  onCancel?: () => void
}

/** The fields of a scene but its view. */
export function SceneForm({ scene, range, action, onSave, onCancel }: SceneFormProps) {
  const id = useId()
  const [title, setTitle] = useState(scene.title)
  const [seconds, setSeconds] = useState(String(scene.seconds ?? SCENE_SECONDS))
  const [lead, setLead] = useState(scene.lead)
  const [notes, setNotes] = useState(scene.notes ?? '')
  const [back, setBack] = useState<string>()

  function save(event: FormEvent) {
    event.preventDefault()
    const said = { title: title.trim(), seconds: Number(seconds), ...(lead && { lead }) }
    onSave({ ...said, ...(notes.trim() !== '' && { notes: notes.trim() }) }, back)
  }

  return (
    <form className={styles.form} onSubmit={save}>
      <label htmlFor={`${id}-title`}>{text.title}</label>
      <input
        id={`${id}-title`}
        data-first-focus
        required
        maxLength={300}
        // A title of blanks is none.
        pattern=".*\S.*"
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <label htmlFor={`${id}-seconds`}>{text.seconds}</label>
      <input
        id={`${id}-seconds`}
        className={styles.seconds}
        type="number"
        required
        min={SCENE_SECONDS_RANGE[0]}
        max={SCENE_SECONDS_RANGE[1]}
        value={seconds}
        onChange={(event) => setSeconds(event.target.value)}
      />
      <label htmlFor={`${id}-lead`}>{text.lead}</label>
      <select
        id={`${id}-lead`}
        value={lead ?? ''}
        onChange={(event) => setLead(LEADS.find((pane) => pane === event.target.value))}
      >
        <option value="">{text.leads.all}</option>
        {LEADS.map((pane) => (
          <option key={pane} value={pane}>
            {text.leads[pane]}
          </option>
        ))}
      </select>
      {range !== undefined && (
        <>
          <label htmlFor={`${id}-range`}>{text.range}</label>
          <select
            id={`${id}-range`}
            value={back ?? ''}
            onChange={(event) => setBack(event.target.value === '' ? undefined : event.target.value)}
          >
            <option value="">{text.ranges.asSet(range)}</option>
            {RELATIVE.map((duration) => (
              <option key={duration} value={duration}>
                {text.ranges[duration]}
              </option>
            ))}
          </select>
        </>
      )}
      <label htmlFor={`${id}-notes`}>{text.notes}</label>
      <textarea
        id={`${id}-notes`}
        rows={3}
        maxLength={4000}
        value={notes}
        onChange={(event) => setNotes(event.target.value)}
      />
      <p className={styles.act}>
        <button type="submit">{action}</button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {text.cancel}
          </button>
        )}
      </p>
    </form>
  )
}
