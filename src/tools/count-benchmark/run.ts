import { cpus } from 'node:os'
import { recount } from '../../query/count-group.ts'
import { select } from '../../query/counting.ts'
import { actorGroup, binGroup, kindGroup, summaryGroup } from '../../query/groups.ts'
import { STRANDS, stacksOf } from '../../query/row-codes.ts'
import { INTERACTIONS, TYPED, VIEWS, checkAgreement, windowOf } from './agree.ts'
import type { BenchEngine } from './engine.ts'
import { type Line, median, tableOf, timeOf } from './measure.ts'
import { AXIS, BIN, flatten } from './rows.ts'
import { seededRows } from './seeded-rows.ts'
import { asFilter, bareScan, columnsEngine, loadColumns } from './with-columns.ts'
import { crossfilterEngine, loadCrossfilter } from './with-crossfilter.ts'
import { connectDuckDB, duckdbEngine, loadDuckDB } from './with-duckdb.ts'

const ROUNDS = 9

/**
 * `npm run bench [-- rows …]`: the same seeded rows in our columns, in crossfilter2 and in DuckDB-WASM, side by side.
 * Nothing is timed before all three have answered every question alike.
 */
async function runBenchmark(sizes: readonly number[]): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`)
  for (const size of sizes) {
    for (const actorsARow of [1, 3] as const) {
      console.log(
        `### ${size.toLocaleString('en')} rows, ${actorsARow === 1 ? 'one actor a row' : 'three actors a row and those above them'}\n`,
      )
      console.log(`${await measureSize(size, actorsARow)}\n`)
    }
  }
}

async function measureSize(size: number, actorsARow: 1 | 3): Promise<string> {
  const contents = seededRows(size, actorsARow)
  const { actors } = contents.header
  const rows = flatten(contents)
  const connection = await connectDuckDB()
  const loads = [
    () => loadColumns(contents),
    // Each begins with records as a parser hands them over, and makes what it needs of them.
    () => loadCrossfilter(flatten(contents)),
    () => {
      loadDuckDB(connection, flatten(contents))
    },
  ]
  const times = loads.map((): number[] => [])
  // Twice, so that each is compiled once, and no more than that where it takes many seconds.
  for (let round = 0; round < (size > 100_000 ? 2 : 4); round++)
    for (const [i, load] of loads.entries()) times[i]!.push(timeOf(load))
  const counting = loadColumns(contents)
  const engines: BenchEngine[] = [
    columnsEngine(counting),
    crossfilterEngine(loadCrossfilter(rows), rows, actors),
    duckdbEngine(connection, actors),
  ]
  checkAgreement(engines, actors)

  const lines: Line[] = [{ name: 'load (ours with texts to search)', times: times.map((list) => Math.min(...list)) }]
  for (const { name, filters } of INTERACTIONS)
    lines.push(measure(name, engines, (engine, turn) => engine.apply(filters[turn % filters.length]!)))
  for (const engine of engines) engine.apply({ days: windowOf(0.95) })
  for (const { name, view } of VIEWS) {
    lines.push(measure(`${name}: sums by square`, engines, (engine) => engine.draw(view)))
    lines.push(measure(`${name}: cells, merged and named`, engines, (engine) => engine.finish?.(view) ?? null))
  }
  for (const word of TYPED)
    lines.push(
      measure(`search “${word}”`, engines, (engine, turn) => engine.search?.(word + ' '.repeat(turn % 2)) ?? null),
    )
  for (const engine of engines) engine.close()
  const table = tableOf(
    engines.map(({ name }) => name),
    lines,
  )
  return `${table}\n\n${measureRecount(counting)}`
}

function measure(
  name: string,
  engines: readonly BenchEngine[],
  call: (engine: BenchEngine, turn: number) => unknown,
): Line {
  const times = engines.map((): number[] => [])
  const isMissing = engines.map((engine) => call(engine, 0) === null)
  // In turns, so that what else the machine does falls on all of them.
  for (let turn = 1; turn <= 2 * ROUNDS; turn++) {
    for (const [i, engine] of engines.entries()) if (!isMissing[i]) times[i]!.push(timeOf(() => call(engine, turn)))
  }
  return { name, times: times.map((list) => (list.length === 0 ? null : median(list))) }
}

/** All groups counted anew, which is the path after any change that is no step, beside a bare scan of what they read. */
function measureRecount(counting: ReturnType<typeof loadColumns>): string {
  const { table, codes } = counting
  const groups = [
    actorGroup(table),
    kindGroup(table),
    binGroup('histogram', table, codes.strand, STRANDS.length, AXIS, BIN),
    binGroup('chart', table, codes.stack, stacksOf(counting.hasStrikes).length, AXIS, BIN),
    summaryGroup(table, codes, AXIS),
  ]
  const selection = select(counting, asFilter({ days: windowOf(1) }))
  const recounts: number[] = []
  const scans: number[] = []
  for (let round = 0; round < 2 * ROUNDS; round++) {
    recounts.push(timeOf(() => groups.map((group) => recount(counting, selection, group))))
    scans.push(timeOf(() => bareScan(table, counting)))
  }
  const [counted, scanned] = [median(recounts), median(scans)]
  return `Recount of all groups: ${counted.toFixed(1)} ms; a bare scan of the same columns: ${scanned.toFixed(1)} ms; ratio ${(counted / scanned).toFixed(1)}`
}

const asked = process.argv.slice(2).map(Number)
await runBenchmark(asked.length > 0 ? asked : [10_000, 100_000, 1_000_000])
