import { GROUPS } from '../../model/event.ts'
import type { PlacesAnswer } from '../../query/answer.ts'
import { countryName } from '../countries.ts'
import { useFeed } from '../engine.ts'
import { formatNumber } from '../format.ts'
import { Glyph } from '../glyphs.tsx'
import { Answered } from '../panel.tsx'
import { useAnswer } from '../use-answer.ts'
import { useFilter } from '../use-filter.ts'
import { words } from '../words/words.ts'
import styles from './places-table.module.css'

const MOST = 300

const NONE: PlacesAnswer = { places: [], total: 0, sum: { onMap: 0, notOnMap: 0 } }

/** The table twin of the map: places with their events by group of kinds, first those that the map cannot show. */
export function PlacesTable() {
  const filter = useFilter()
  const feed = useFeed()
  const answer = useAnswer({ ask: 'places', filter, most: MOST })
  const { places, total, sum } = answer.data ?? NONE
  const groups = GROUPS.map((group, index) => ({ group, index })).filter(({ index }) =>
    places.some((place) => (place.groups[index] ?? 0) > 0),
  )
  const t = words.map.table
  return (
    <Answered pane={words.map.name} standing={answer} isEmpty={places.length === 0}>
      <p className={styles.note}>{t.summary(places.length, total)}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <section className={styles.scroll} aria-label={t.caption} tabIndex={0}>
        <table>
          <caption className="unseen">{t.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.place}</th>
              <th scope="col">{t.country}</th>
              <th scope="col">{t.precision}</th>
              <th scope="col" className={styles.number}>
                {t.count}
              </th>
              {groups.map(({ group }) => (
                <th key={group} scope="col" className={styles.number} title={words.kinds.group[group]}>
                  <Glyph kind={group} size={13} />
                  <span className="unseen">{words.kinds.group[group]}</span>
                </th>
              ))}
            </tr>
          </thead>
          {[false, true].map((isOnMap) => {
            const rows = places.filter((place) => place.isOnMap === isOnMap)
            if (rows.length === 0) return null
            return (
              <tbody key={String(isOnMap)}>
                <tr className={styles.section}>
                  <th scope="rowgroup" colSpan={3}>
                    {isOnMap ? t.onMap : t.notOnMap}
                    {!isOnMap && <small>{t.whyNot}</small>}
                  </th>
                  <td className={styles.number}>{formatNumber(isOnMap ? sum.onMap : sum.notOnMap)}</td>
                </tr>
                {rows.map((place) => (
                  <tr key={`${place.place}\n${place.country}\n${place.precision}`}>
                    <th scope="row">{place.place || t.nowhere}</th>
                    <td>{place.country === undefined ? '' : countryName(place.country, feed?.actors ?? [])}</td>
                    <td>{t.knownTo[place.precision ?? 'unknown']}</td>
                    <td className={styles.number}>{formatNumber(place.count)}</td>
                    {groups.map(({ group, index }) => (
                      <td key={group} className={styles.number}>
                        {place.groups[index] ? formatNumber(place.groups[index]) : ''}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            )
          })}
        </table>
      </section>
    </Answered>
  )
}
