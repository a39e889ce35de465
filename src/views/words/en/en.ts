import { chart } from './chart.ts'
import { event } from './event.ts'
import { files } from './files.ts'
import { filters } from './filters.ts'
import { freshness } from './freshness.ts'
import { header } from './header.ts'
import { kinds } from './kinds.ts'
import { list } from './list.ts'
import { map } from './map.ts'
import { offline } from './offline.ts'
import { panel } from './panel.ts'
import { range } from './range.ts'
import { report } from './report.ts'
import { visits } from './visits.ts'

/** English, the catalogue that gives all others their type. */
export const en = {
  chart,
  event,
  files,
  filters,
  freshness,
  header,
  kinds,
  list,
  map,
  offline,
  panel,
  range,
  report,
  visits,
}
