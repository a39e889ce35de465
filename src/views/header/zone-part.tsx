import { useId, useRef } from 'react'
import type { FeedAnswer } from '../../query/answer.ts'
import { useSurroundings } from '../engine.ts'
import { useSetView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { zonePlace } from './line.ts'
import styles from './what-you-see.module.css'

/** The clock that times are shown in, and the choice of another; the feed's own is not written into the address. */
export function ZonePart({ feed, isShort }: { feed: FeedAnswer; isShort: boolean }) {
  const { config } = useSurroundings()
  const setView = useSetView()
  const menu = useRef<HTMLFieldSetElement>(null)
  const id = useId()
  const zones = [...new Set([feed.feedZone, ...config.zones, feed.zone])]

  function choose(zone: string) {
    menu.current?.hidePopover()
    setView({ zone: zone === feed.feedZone ? undefined : zone })
  }

  return (
    <>
      <button type="button" popoverTarget={id}>
        {isShort ? zonePlace(feed.zone) : words.header.line.zone(zonePlace(feed.zone))}
      </button>
      <fieldset ref={menu} id={id} popover="auto" aria-label={words.header.line.zones} className={styles.zones}>
        {zones.map((zone) => (
          <button key={zone} type="button" aria-pressed={zone === feed.zone} onClick={() => choose(zone)}>
            {words.header.line.zone(zonePlace(zone))}
          </button>
        ))}
      </fieldset>
    </>
  )
}
