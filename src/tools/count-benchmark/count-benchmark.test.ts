import { describe, expect, it } from 'vitest'
import { checkAgreement } from './agree.ts'
import { tableOf } from './measure.ts'
import { flatten } from './rows.ts'
import { seededRows } from './seeded-rows.ts'
import { columnsEngine, loadColumns } from './with-columns.ts'
import { crossfilterEngine, loadCrossfilter } from './with-crossfilter.ts'
import { connectDuckDB, duckdbEngine, loadDuckDB } from './with-duckdb.ts'

describe.each([1, 3] as const)('with %i actors a row', (actorsARow) => {
  it('our columns, crossfilter2 and DuckDB answer every question of the benchmark alike', async () => {
    const contents = seededRows(1000, actorsARow)
    const { actors } = contents.header
    const rows = flatten(contents)
    const connection = await connectDuckDB()
    loadDuckDB(connection, rows)
    const engines = [
      columnsEngine(loadColumns(contents)),
      crossfilterEngine(loadCrossfilter(rows), rows, actors),
      duckdbEngine(connection, actors),
    ]
    expect(() => checkAgreement(engines, actors)).not.toThrow()
    // A row less must be found out.
    const fewer = columnsEngine(loadColumns({ ...contents, events: contents.events.slice(1) }))
    expect(() => checkAgreement([fewer, ...engines.slice(1)], actors)).toThrow(/actor|day/)
    connection.close()
  }, 120_000)
})

it('the table says how many times as long the others take', () => {
  expect(tableOf(['a', 'b', 'c'], [{ name: 'load', times: [2, 5, null] }]).split('\n')[2]).toBe(
    '| load | 2.0 | 5.0 | 2.5 × | – | – |',
  )
})
