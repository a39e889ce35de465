import { DAY, toWall } from '../model/time.ts'
import { useSurroundings } from '../views/engine.ts'
import { formatTime, formatWeekday } from '../views/format.ts'
import { zonePlace } from '../views/header/line.ts'
import { wallWords } from '../views/words/wall-words.ts'
import styles from './strip.module.css'
import { useNow } from './use-now.ts'

/** What the clock of each zone shows at an instant, in milliseconds since 1970; where it is another day than in the first, with the day. */
export function clockTimes(zones: readonly string[], now: number): { zone: string; place: string; time: string }[] {
  const walls = zones.map((zone) => toWall(zone, Math.floor(now / 60_000)))
  return zones.map((zone, i) => {
    const wall = walls[i]!
    const isOtherDay = Math.floor(wall / DAY) !== Math.floor(walls[0]! / DAY)
    const time = formatTime(wall)
    const day = formatWeekday(wall).slice(0, 3)
    return { zone, place: zonePlace(zone), time: isOtherDay ? wallWords.wall.otherDay(day, time) : time }
  })
}

/** The clocks of the configured zones. */
export function Clocks() {
  const { zones } = useSurroundings().config
  const now = useNow(60_000)
  return (
    <ul className={styles.clocks} aria-label={wallWords.wall.clocks}>
      {clockTimes(zones, now).map(({ zone, place, time }) => (
        <li key={zone}>
          <span role="timer" aria-label={place}>
            {place} <b>{time}</b>
          </span>
        </li>
      ))}
    </ul>
  )
}
