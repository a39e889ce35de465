import type { Precision } from '../../../model/event.ts'
import type { MapAnswer } from '../../../query/map-answer.ts'
import { formatNumber } from '../../format.ts'

const events = (count: number) => `${formatNumber(count)} ${count === 1 ? 'event' : 'events'}`
const plural = (count: number, one: string, many: string) => `${formatNumber(count)} ${count === 1 ? one : many}`

type MapSum = MapAnswer['sum']
const total = ({ marks, halos, country, none, outside }: MapSum) => marks + halos + country + none + outside

export const map = {
  name: 'Map',
  /** Of the map itself: what it is and how the keyboard moves it. */
  label: 'Map of events: arrow keys move it, plus and minus zoom',
  picture: 'Map of events',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  onlyThisArea: 'Only this area',
  wholeMap: 'Whole map',
  fronts: 'Front lines',
  areas: 'Areas',
  ringKey: 'one spot, by kind',
  ringKeyFull: 'A ring with a number: several events at one spot, split by kind',
  haloKey: 'area only',
  haloNumber: '2 in this area',
  haloKeyFull:
    'A dotted halo: known only to the district or the region; a number at its upper left says how many events, where it is more than one',
  borders: { un: 'Borders: UN-recognised', 'de-facto': 'Borders: by control before 2022' } as Record<string, string>,
  dashed: '; dashed: disputed',
  about: 'About this map',
  events,
  total,
  inView: (sum: MapSum) => `${formatNumber(sum.marks + sum.halos)} of ${formatNumber(total(sum))} in view`,
  /** The name of the button that shows it. */
  inViewAbout: (inView: string) => `${inView}, about this map`,
  /** The map's own sum: numbers of events that together are the events shown. */
  fullSum: (sum: MapSum) =>
    `${[
      plural(sum.marks, 'mark', 'marks'),
      ...(sum.halos > 0 ? [plural(sum.halos, 'halo', 'halos')] : []),
      ...(sum.country > 0 ? [`${formatNumber(sum.country)} known only to the country`] : []),
      ...(sum.none > 0 ? [`${formatNumber(sum.none)} without a place`] : []),
      ...(sum.outside > 0 ? [`${formatNumber(sum.outside)} outside this view`] : []),
    ].join(', ')}: together ${events(total(sum))}.`,
  countryNote: (count: number) => `${events(count)} known only to the country`,
  scale: (km: number) => (km < 1 ? `${formatNumber(Math.round(km * 1000))} m` : `${formatNumber(km)} km`),
  source: (what: string, licence: string) => `: ${what}; ${licence}`,
  scaleName: (km: string) => `Scale: this bar is ${km} long`,
  distance: (km: number) => `${formatNumber(km)} km`,
  journey: (who: string, origin: string, host: string) => [who, `${origin} → ${host}`].filter(Boolean).join(', '),
  andOthers: (name: string, others: number) => (others > 0 ? `${name} +${others}` : name),
  error: (km: number) => `± ${formatNumber(km)} km`,
  groupCount: (name: string, count: number) => `${name} ${formatNumber(count)}`,
  atOneSpot: (count: number, place: string | undefined) => (place ? `${events(count)}: ${place}` : events(count)),
  more: (count: number) => `and ${formatNumber(count)} more in the list`,
  undated: 'undated',
  closeList: 'Close list',
  closeNotes: 'Close notes',
  table: {
    caption: 'Places with their events by kind',
    place: 'Place',
    country: 'Country',
    precision: 'Known to',
    count: 'Events',
    nowhere: 'without a place',
    notOnMap: 'Not on the map',
    whyNot: 'Known only to the country, without a place, or a published count',
    onMap: 'On the map',
    knownTo: {
      exact: 'exact',
      settlement: 'settlement',
      district: 'district',
      region: 'region',
      country: 'country',
      unknown: 'not stated',
    } satisfies Record<Precision | 'unknown', string>,
    summary: (shown: number, total: number) =>
      shown < total
        ? `The ${formatNumber(shown)} places with most events, of ${formatNumber(total)}`
        : plural(total, 'place', 'places'),
  },
}
