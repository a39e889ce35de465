import { type RefObject, useRef } from 'react'
import { useFeed, useSurroundings } from '../engine.ts'
import { formatNumber } from '../format.ts'
import { dismissFailure, removeFile, switchLayer, useLayers } from '../layers.ts'
import { useFeedAddress } from '../use-feed-address.ts'
import { words } from '../words/words.ts'
import { ColumnsButton } from './columns-button.tsx'
import { useHasKept } from './has-kept.ts'
import { KeepButton, KeptRow } from './kept-row.tsx'
import styles from './open-file.module.css'

const text = words.files

/** The layers to switch and remove, and what is said of files that are being read or could not be. */
export function Strip() {
  const { files, reading, failures } = useLayers()
  const hasKept = useHasKept()
  return (
    <>
      {files.length > 0 && <LayerBoxes />}
      {hasKept && <KeptRow />}
      <div className={styles.news}>
        {reading.map(({ id, name, bytes }) => (
          <p key={id}>{text.reading(name, bytes)}</p>
        ))}
        {failures.map(({ id, name, reason }) => (
          <p key={id} className={styles.failure}>
            {text.failed(name, reason)}{' '}
            <button type="button" aria-label={text.dismissName(name)} onClick={() => dismissFailure(id)}>
              {text.dismiss}
            </button>
          </p>
        ))}
      </div>
    </>
  )
}

function LayerBoxes() {
  const { files, isFeedOn } = useLayers()
  const group = useRef<HTMLFieldSetElement>(null)
  const feedName = useFeedName()
  const on = files.filter(({ isOn }) => isOn).length + (isFeedOn ? 1 : 0)
  return (
    <fieldset ref={group} aria-live="off" tabIndex={-1} className={styles.layers} aria-label={text.layers}>
      {files.map((file) => {
        const { id, name, isOn } = file
        return (
          <span key={name} className={styles.layer}>
            <Box id={id} name={name} isOn={isOn} isLast={on === 1 && isOn} onSwitch={(next) => switchLayer(id, next)} />
            <ColumnsButton file={file} />
            <KeepButton file={file} />
            <Remove id={id} name={name} group={group} />
          </span>
        )
      })}
      <FeedBox name={feedName} isOn={isFeedOn} isLast={on === 1 && isFeedOn} />
      <p className={styles.stays}>{text.stays}</p>
    </fieldset>
  )
}

function FeedBox(feed: { name: string; isOn: boolean; isLast: boolean }) {
  const { url } = useFeedAddress()
  return (
    <span className={styles.layer}>
      <Box {...feed} id={url} onSwitch={(next) => switchLayer(null, next)} />
    </span>
  )
}

interface BoxProps {
  id: string
  name: string
  isOn: boolean
  /** The only one that is on: without it there would be nothing to see. */
  isLast: boolean
  onSwitch: (isOn: boolean) => void
}

function Box({ id, name, isOn, isLast, onSwitch }: BoxProps) {
  const feed = useFeed()
  const events = feed?.layers.find((layer) => layer.id === id)?.tally.events
  return (
    <label>
      <input type="checkbox" checked={isOn} disabled={isLast} onChange={(event) => onSwitch(event.target.checked)} />
      <span title={name}>{name}</span> {events !== undefined && <b>{formatNumber(events)}</b>}
    </label>
  )
}

function Remove({ id, name, group }: { id: string; name: string; group: RefObject<HTMLElement | null> }) {
  function remove() {
    group.current?.focus()
    removeFile(id)
  }
  return (
    <button type="button" aria-label={text.removeName(name)} onClick={remove}>
      {text.remove}
    </button>
  )
}

/** The feed's own title once it has been read; until then what the config calls it, or where it lies. */
function useFeedName(): string {
  const { config } = useSurroundings()
  const { url, name } = useFeedAddress()
  const read = useFeed()?.layers.find(({ id }) => id === url)
  return read?.name ?? name ?? new URL(url).pathname.split('/').at(-1) ?? config.feed
}
