import type { RawFeed, RawNote } from './format.ts'
import { sourceOf } from './named.ts'
import { putDate, styleOfColumn } from './put-date.ts'
import {
  type RowReader,
  type Table,
  cellOf,
  columnFinder,
  furtherColumns,
  numberOf,
  pointOf,
  readRows,
} from './table.ts'

const PRECISION: Record<string, string> = {
  STREET: 'exact',
  ADM3: 'settlement',
  ADM2: 'district',
  ADM1: 'region',
  ADM0: 'country',
}

/** Flags of the labels file, where somebody has joined it on: the first that is set tells the kind. */
const FLAGS: readonly (readonly [flag: string, kind: string, weapon?: string])[] = [
  ['t_uav', 'strike', 'drone'],
  ['t_airstrike', 'strike', 'air'],
  ['t_rocket', 'strike', 'missile'],
  ['t_artillery', 'strike', 'artillery'],
  ['t_ied', 'sabotage'],
  ['t_armor', 'battle'],
  ['t_firefight', 'battle'],
  ['t_raid', 'battle'],
  ['t_ambush', 'battle'],
  ['t_control', 'battle'],
  ['t_mil', 'battle'],
]
const SIDES = [
  ['a_rus', 'Russia'],
  ['a_ukr', 'Ukraine'],
] as const

/** Whether columns are those of VIINA's `event_info`. */
export function isViina(columns: readonly string[]): boolean {
  const find = columnFinder(columns)
  return find('event_id') >= 0 && find('geo_precision') >= 0 && find('asciiname', 'report_id') >= 0
}

/**
 * Events of VIINA, news of the war in Ukraine: each is a report, its date the day of publication and marked as such; `00:00`
 * is no time. What happened stands in the labels file; without its columns the kind is `other`.
 */
export function fromViina(table: Table): RawFeed {
  const reader = rowReader(table)
  return {
    header: {
      title: 'VIINA: Violent Incident Information from News Articles',
      license: 'ODbL 1.0',
      attribution: 'VIINA, Yuri Zhukov and Natalie Ayers, ODbL 1.0',
      timezone: 'Europe/Kyiv',
    },
    records: readRows(table.rows(), reader),
    readRow: reader,
    isFaultline: false,
    notes: [
      ...table.notes,
      { field: 'date', reason: 'VIINA dates are those of publication; each event is shown there and marked as such' },
    ],
    habits: ['names-alone', 'report-dates'],
  }
}

function rowReader(table: Table): RowReader {
  const find = columnFinder(table.columns)
  const column = {
    id: find('event_id'),
    date: find('date'),
    time: find('time'),
    name: find('asciiname'),
    location: find('location'),
    lat: find('latitude'),
    lon: find('longitude'),
    precision: find('geo_precision'),
    source: find('source'),
    url: find('url'),
    text: find('text'),
  }
  const regions = [find('adm3_name'), find('adm2_name'), find('adm1_name')]
  const flags = FLAGS.map(([flag, kind, weapon]) => ({ at: find(`${flag}_b`, flag), kind, weapon }))
  const sides = SIDES.map(([flag, name]) => ({ at: find(`${flag}_b`, flag), name }))
  const keepRest = furtherColumns(table.columns, Object.values(column))
  const style = styleOfColumn(table, column.date)

  return (row, isLean) => {
    const cell = (at: number): string => cellOf(row, at)
    const isSet = ({ at }: { at: number }): boolean => (numberOf(cell(at)) ?? 0) >= 0.5
    const notes: RawNote[] = [...(row.notes ?? [])]
    const place = cell(column.name) || cell(column.location) || regions.map(cell).find(Boolean) || ''
    const url = cell(column.url)
    const publisher = cell(column.source)
    const label = flags.find(isSet)
    const properties: Record<string, unknown> = {
      kind: label?.kind ?? 'other',
      weapon: label?.weapon ?? null,
      title: cell(column.text) || place,
      place,
      precision: PRECISION[cell(column.precision).toUpperCase()] ?? null,
      country: regions.some((at) => cell(at) !== '') ? 'UKR' : null,
      actors: sides.filter(isSet).map(({ name }) => ({ actor: name, role: 'participant' })),
      sources: url || publisher ? [url ? sourceOf(url, publisher) : { publisher }] : [],
    }
    const time = cell(column.time)
    const day = cell(column.date)
    const hasTime = /^\d{1,2}:\d{2}/.test(time) && !/^0?0:00/.test(time)
    putDate(properties, 'reported', hasTime && /^\d{8}$/.test(day) ? timed(day, time) : day, style, notes)
    if (!isLean || cell(column.id) === '') keepRest(row, properties)
    const geometry = pointOf(cell(column.lon), cell(column.lat), notes)
    return { where: row.where, feature: { type: 'Feature', id: cell(column.id) || null, geometry, properties }, notes }
  }
}

function timed(day: string, time: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)} ${time.padStart(5, '0').slice(0, 5)}`
}
