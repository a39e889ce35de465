import { fromAcled, isAcled } from './acled.ts'
import { fromDelimited } from './delimited.ts'
import type { RawFeed } from './format.ts'
import { fromGdelt, isGdelt } from './gdelt.ts'
import type { ColumnChoice } from './guess-columns.ts'
import type { Table } from './table.ts'
import { fromUcdp, isUcdp } from './ucdp-ged.ts'
import { fromViina, isViina } from './viina.ts'

/** A table of one of the known formats, or of any. */
export function fromTable(table: Table, choice?: ColumnChoice): RawFeed {
  const { columns } = table
  if (choice) return fromDelimited(table, choice)
  if (isUcdp(columns)) return fromUcdp(table)
  if (isAcled(columns)) return fromAcled(table)
  if (isViina(columns)) return fromViina(table)
  if (isGdelt(columns)) return fromGdelt(table)
  return fromDelimited(table)
}
