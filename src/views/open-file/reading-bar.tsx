import { useQuery } from '@tanstack/react-query'
import { useFeed, useSurroundings } from '../engine.ts'
import { words } from '../words/words.ts'
import styles from './open-file.module.css'

const OFTEN_MS = 250
const text = words.files.progress

/** How far the reading of long feeds has come, each with a way to end it. */
export function ReadingBars() {
  const { engine } = useSurroundings()
  const feed = useFeed()
  const { data = [] } = useQuery({
    queryKey: ['progress'],
    queryFn: ({ signal }) => engine.ask({ ask: 'progress' }, signal),
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    refetchInterval: OFTEN_MS,
  })
  const nameOf = (id: string) => feed?.layers.find((layer) => layer.id === id)?.name ?? id
  return data.map(({ id, bytes, size, events, rejected }) => (
    <div key={id} className={styles.coming}>
      <span>{text.name(nameOf(id))}</span>
      <progress
        aria-label={text.name(nameOf(id))}
        {...(size !== null && { value: Math.min(bytes, size), max: size })}
      />
      <span>{text.text(bytes, size, events, rejected)}</span>
      <button
        type="button"
        aria-label={text.cancelName(nameOf(id))}
        onClick={() => void engine.ask({ ask: 'stop', layer: id })}
      >
        {text.cancel}
      </button>
    </div>
  ))
}
