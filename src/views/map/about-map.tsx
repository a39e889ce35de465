import type { MapAnswer } from '../../query/map-answer.ts'
import { words } from '../words/words.ts'
import type { BasemapAbout } from './basemap-about.ts'
import { Scale } from './caption-parts.tsx'
import styles from './caption.module.css'
import type { Frame } from './frame.ts'
import { useEscape } from './use-escape.ts'

interface AboutMapProps {
  id: string
  sum: MapAnswer['sum'] | null
  /** What went wrong, which the strip may have no room to say in full. */
  problem: string | null
  about: BasemapAbout | null
  policy: string
  frame: Frame | null
  onClose: () => void
}

/** Where every event that is shown stands or does not stand on the map, and where the map itself comes from. */
export function AboutMap({ id, sum, problem, about, policy, frame, onClose }: AboutMapProps) {
  useEscape(true, onClose)
  return (
    <section id={id} aria-label={words.map.about} className={styles.about}>
      {problem !== null && <p>{problem}</p>}
      {sum && <p>{words.map.fullSum(sum)}</p>}
      <p>{about?.policies[policy]?.sentence}.</p>
      {frame && <Scale frame={frame} />}
      <p>
        {words.map.ringKeyFull}. {words.map.haloKeyFull}.
      </p>
      <ul>
        {about?.sources.map(({ name, what, licence, url }) => (
          <li key={name}>
            {/^https?:/.test(url) ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            ) : (
              name
            )}
            {words.map.source(what, licence)}
          </li>
        ))}
      </ul>
      {about?.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <button type="button" onClick={onClose}>
        {words.map.closeNotes}
      </button>
    </section>
  )
}
