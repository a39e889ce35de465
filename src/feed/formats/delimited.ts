import { FeedError } from '../feed-error.ts'
import { preview } from '../reading.ts'
import { isoOfCountry } from './countries.ts'
import type { RawFeed, RawNote } from './format.ts'
import { type ColumnChoice, type ColumnUse, guessColumns } from './guess-columns.ts'
import { kindOfWords } from './kind-words.ts'
import { actorOf, sourceOf } from './named.ts'
import { noteOfStyle, putDate, styleOfColumn } from './put-date.ts'
import { take } from './read-table.ts'
import { type RowReader, type Table, cellOf, figureOf, furtherColumns, pointOf, readRows } from './table.ts'

const SAMPLE = 200
const MOST_COLUMNS = 500

/**
 * Any table with a date or coordinates. Columns are guessed by name and content, or taken as `choice` says; the report
 * says which. Killed and wounded are claims without a claimant, since the table does not say whose figures they are.
 */
export function fromDelimited(table: Table, choice?: ColumnChoice): RawFeed {
  const { columns: names } = table
  if (names.length < 2)
    throw new FeedError(`This is neither JSON nor a table of columns: it begins with '${preview(names[0])}'`)
  const { columns, order } =
    choice ??
    guessColumns(
      names,
      take(table.rows(), SAMPLE).map(({ cells }) => cells),
    )
  const hasPlace = columns.lat !== undefined && columns.lon !== undefined
  if (columns.start === undefined && !hasPlace) {
    const listed = names
      .slice(0, 8)
      .map((name, i) => `'${preview(name, 30) || `column ${i + 1}`}'`)
      .join(', ')
    const more = names.length > 8 ? ` and ${names.length - 8} more` : ''
    throw new FeedError(
      `This is a table of the columns ${listed}${more}, but none of them holds dates, and no two coordinates`,
    )
  }
  const found = styleOfColumn(table, columns.start ?? -1)
  const style = order === undefined ? found : { ...found, order, certainty: 'plain' as const }
  const reader = rowReader(table, columns, style)
  const notes = [...table.notes, noteOfColumns(names, columns, choice !== undefined)]
  if (columns.start !== undefined) notes.push(...noteOfStyle(nameOf(names, columns.start), style))
  return {
    header: {},
    records: readRows(table.rows(), reader),
    readRow: reader,
    isFaultline: false,
    notes,
    habits: ['names-alone'],
    // Nobody would find theirs among more.
    ...(names.length <= MOST_COLUMNS && {
      columnsTaken: {
        names,
        columns,
        ...(order !== undefined && { order }),
        sample: take(table.rows(), 3).map(({ cells }) => cells.slice(0, names.length).map((cell) => preview(cell, 60))),
      },
    }),
  }
}

function nameOf(names: readonly string[], index: number): string {
  return names[index] || `column ${index + 1}`
}

function noteOfColumns(names: readonly string[], columns: ColumnChoice['columns'], isChosen: boolean): RawNote {
  const pairs = Object.entries(columns).map(([use, index]) => `${use} from '${preview(nameOf(names, index), 40)}'`)
  const missing = columns.lat === undefined || columns.lon === undefined ? '; no column of coordinates was found' : ''
  const reason = `The columns were ${isChosen ? 'chosen' : 'guessed'}: ${pairs.join(', ')}${missing}`
  return { field: '', reason }
}

function rowReader(table: Table, columns: ColumnChoice['columns'], style: ReturnType<typeof styleOfColumn>): RowReader {
  const at = (use: ColumnUse): number => columns[use] ?? -1
  const hasPlace = at('lat') >= 0 && at('lon') >= 0
  const keepRest = furtherColumns(table.columns, Object.values(columns))
  return (row, isLean) => {
    const cell = (use: ColumnUse): string => cellOf(row, at(use))
    const notes: RawNote[] = [...(row.notes ?? [])]
    const { kind, weapon } = kindOfWords(cell('kind'))
    const country = isoOfCountry(cell('country'))
    const url = cell('source')
    const claims = [
      { measure: 'killed', best: figureOf(cell('killed')) },
      { measure: 'wounded', best: figureOf(cell('wounded')) },
    ].filter(({ best }) => best !== undefined)
    const who = [cell('actor'), cell('target')].filter(Boolean).join(' – ')
    const properties: Record<string, unknown> = {
      kind,
      subkind: cell('kind'),
      weapon: weapon ?? null,
      title:
        cell('title') ||
        preview(cell('summary'), 120) ||
        [cell('kind') || who, cell('place')].filter(Boolean).join(', '),
      summary: cell('summary'),
      place: cell('place'),
      country: country ?? null,
      actors: [
        { actor: actorOf(cell('actor')), role: 'initiator' },
        { actor: actorOf(cell('target')), role: 'target' },
      ].filter(({ actor }) => actor !== ''),
      claims: claims.map((claim) => ({ ...claim, per: 'event' })),
      sources: url === '' ? [] : [sourceOf(url)],
    }
    if (country === undefined && cell('country') !== '') properties['country_name'] = cell('country')
    putDate(properties, 'start', cell('start'), style, notes)
    putDate(properties, 'end', cell('end'), style, notes)
    if (!isLean || cell('id') === '') keepRest(row, properties)
    const geometry = hasPlace ? pointOf(cell('lon'), cell('lat'), notes) : null
    return { where: row.where, feature: { type: 'Feature', id: cell('id') || null, geometry, properties }, notes }
  }
}
