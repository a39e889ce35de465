import { useRef } from 'react'
import type { FeedAnswer } from '../../query/answer.ts'
import { useSurroundings } from '../engine.ts'
import { useSetView } from '../use-filter.ts'
import { words } from '../words/words.ts'
import { zonePlace } from './line.ts'
import styles from './what-you-see.module.css'

/** The clock that times are shown in; opens the menu of this id. */
export function ZonePart({ feed, isShort, menu }: { feed: FeedAnswer; isShort: boolean; menu: string }) {
  return (
    <button type="button" popoverTarget={menu}>
      {isShort ? zonePlace(feed.zone) : words.header.line.zone(zonePlace(feed.zone))}
    </button>
  )
}

/** The choice of another clock, apart from the line, which is read out; the feed's own is not written into the address. */
export function ZoneMenu({ feed, id }: { feed: FeedAnswer; id: string }) {
  const { config } = useSurroundings()
  const setView = useSetView()
  const menu = useRef<HTMLFieldSetElement>(null)
  const zones = [...new Set([feed.feedZone, ...config.zones, feed.zone])]

  function choose(zone: string) {
    menu.current?.hidePopover()
    setView({ zone: zone === feed.feedZone ? undefined : zone })
  }

  return (
    <fieldset ref={menu} id={id} popover="auto" aria-label={words.header.line.zones} className={styles.zones}>
      {zones.map((zone) => (
        <button key={zone} type="button" aria-pressed={zone === feed.zone} onClick={() => choose(zone)}>
          {words.header.line.zone(zonePlace(zone))}
        </button>
      ))}
    </fieldset>
  )
}
