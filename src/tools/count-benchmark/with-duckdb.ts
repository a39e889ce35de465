import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Actor } from '../../model/actor.ts'
import { KINDS, WEAPONS } from '../../model/event.ts'
import { STRANDS } from '../../query/row-codes.ts'
import type { BenchEngine, BenchFilter } from './engine.ts'
import { BINS, EARLIER, type FlatRow, LATER } from './rows.ts'
import { squaresOf } from './view-squares.ts'

const require = createRequire(import.meta.url)
const NODE_BUILD = '@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs'
// The library's own copy: tables of another copy would be of another class.
const arrow = createRequire(require.resolve(NODE_BUILD))('apache-arrow') as Arrow

interface Arrow {
  tableFromArrays: (columns: Record<string, unknown>) => unknown
  vectorFromArray: (values: readonly string[], type: unknown) => unknown
  Utf8: new () => unknown
}
interface Result {
  toArray: () => Record<string, unknown>[]
  getChild: (name: string) => { toArray: () => ArrayLike<number | bigint> } | null
}
export interface Connection {
  query: (sql: string) => Result
  prepare: (sql: string) => { query: (...values: unknown[]) => Result; close: () => void }
  insertArrowTable: (table: unknown, options: { name: string }) => void
  close: () => void
}

/** A connection to DuckDB in WebAssembly, on this thread: no message has to travel. */
export async function connectDuckDB(): Promise<Connection> {
  const duckdb = require(NODE_BUILD) as {
    createDuckDB: (
      bundles: object,
      logger: object,
      runtime: object,
    ) => Promise<{
      instantiate: (progress: () => void) => Promise<void>
      connect: () => Connection
    }>
    VoidLogger: new () => object
    NODE_RUNTIME: object
  }
  const folder = dirname(require.resolve(NODE_BUILD))
  const bundle = (kind: string) => ({ mainModule: join(folder, `duckdb-${kind}.wasm`), mainWorker: '' })
  const bundles = { mvp: bundle('mvp'), eh: bundle('eh') }
  const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
  await database.instantiate(() => undefined)
  return database.connect()
}

/**
 * Two tables through Arrow: events, sorted by day, and one row for each actor of an event that repeats what filters ask
 * for, so that counts by actor need no join.
 */
export function loadDuckDB(connection: Connection, unsorted: readonly FlatRow[]): void {
  const rows = unsorted.toSorted((a, b) => a.day - b.day)
  const { tableFromArrays, vectorFromArray, Utf8 } = arrow
  for (const table of ['events', 'named']) connection.query(`DROP TABLE IF EXISTS ${table}`)
  connection.insertArrowTable(
    tableFromArrays({
      row: Int32Array.from(rows.keys()),
      day: Int16Array.from(rows, ({ day }) => day),
      bin: Int16Array.from(rows, ({ bin }) => bin),
      kind: Uint8Array.from(rows, ({ kind }) => kind),
      strand: Uint8Array.from(rows, ({ strand }) => strand),
      stack: Int8Array.from(rows, ({ stack }) => stack),
      off: Uint8Array.from(rows, ({ isOffMap }) => isOffMap),
      x: Float32Array.from(rows, ({ x }) => x),
      y: Float32Array.from(rows, ({ y }) => y),
      title: vectorFromArray(
        rows.map(({ title }) => title),
        new Utf8(),
      ),
    }),
    { name: 'events' },
  )
  const named = rows.flatMap((row, i) => row.actors.map((actor) => ({ i, actor, day: row.day, kind: row.kind })))
  connection.insertArrowTable(
    tableFromArrays({
      row: Int32Array.from(named, ({ i }) => i),
      actor: Int16Array.from(named, ({ actor }) => actor),
      day: Int16Array.from(named, ({ day }) => day),
      kind: Uint8Array.from(named, ({ kind }) => kind),
    }),
    { name: 'named' },
  )
}

interface Read {
  actors: Result
  kinds: Result
  histogram: Result
  bars: Result
  summary: Result
}

export function duckdbEngine(connection: Connection, actors: readonly Actor[]): BenchEngine<Read, Result> {
  const actorIndex = new Map(actors.map(({ id }, i) => [id, i]))
  let shown = 'true'
  const contains = connection.prepare('SELECT count(*)::INT AS n FROM events WHERE contains(lower(title), ?)')
  const parts = ({ days: [from, to], kinds, actors: ids }: BenchFilter) => ({
    days: `day >= ${from} AND day < ${to}`,
    kinds: kinds ? `kind IN (${kinds.map((name) => KINDS.indexOf(name as never)).join()})` : 'true',
    actors: ids
      ? `row IN (SELECT row FROM named WHERE actor IN (${ids.map((id) => actorIndex.get(id)!).join()}))`
      : 'true',
  })
  return {
    name: 'DuckDB-WASM',
    apply(filter) {
      const { days, kinds, actors: who } = parts(filter)
      shown = `${days} AND ${kinds} AND ${who}`
      const query = (sql: string) => connection.query(sql)
      return {
        actors: query(`SELECT actor AS k, count(*)::INT AS n FROM named WHERE ${days} AND ${kinds} GROUP BY k`),
        kinds: query(`SELECT kind AS k, count(*)::INT AS n FROM events WHERE ${days} AND ${who} GROUP BY k`),
        histogram: query(
          `SELECT bin, strand AS k, count(*)::INT AS n FROM events WHERE bin >= 0 AND ${kinds} AND ${who} GROUP BY bin, k`,
        ),
        bars: query(
          `SELECT bin, stack AS k, count(*)::INT AS n FROM events WHERE bin >= 0 AND stack >= 0 AND ${shown} GROUP BY bin, k`,
        ),
        summary: query(
          `SELECT count(*)::INT AS shown, count(*) FILTER (bin = ${EARLIER})::INT AS earlier,
            count(*) FILTER (bin = ${LATER})::INT AS later, coalesce(sum(off), 0)::INT AS off FROM events WHERE ${shown}`,
        ),
      }
    },
    figures({ actors: byActor, kinds, histogram, bars, summary }) {
      const named = (result: Result, names: readonly string[]) =>
        Object.fromEntries(result.toArray().map(({ k, n }) => [names[Number(k)]!, Number(n)]))
      const columns = (result: Result, slots: number) => {
        const counts = Array.from({ length: slots }, () => Array.from({ length: BINS }, () => 0))
        for (const { bin, k, n } of result.toArray()) counts[Number(k)]![Number(bin)] = Number(n)
        return counts
      }
      const [sums] = summary.toArray()
      return {
        byActor: named(
          byActor,
          actors.map(({ id }) => id),
        ),
        byKind: named(kinds, KINDS),
        strands: columns(histogram, STRANDS.length),
        bars: columns(bars, WEAPONS.length + 1),
        shown: Number(sums!['shown']),
        earlier: Number(sums!['earlier']),
        later: Number(sums!['later']),
        notOnMap: Number(sums!['off']),
      }
    },
    draw(view) {
      const { view: seen, drawn, perUnit } = squaresOf(view)
      const within = ([x0, y0, x1, y1]: readonly [number, number, number, number]) =>
        `x >= ${x0} AND x <= ${x1} AND y >= ${y0} AND y <= ${y1}`
      return connection.query(
        `SELECT CASE WHEN off = 0 THEN floor(x::DOUBLE * ${perUnit})::INT END AS across,
          CASE WHEN off = 0 THEN floor(y::DOUBLE * ${perUnit})::INT END AS down,
          count(*)::INT AS n, avg(x) AS x, avg(y) AS y, count(*) FILTER (off = 0 AND ${within(seen)})::INT AS seen
        FROM events WHERE ${shown} AND (off = 1 OR (${within(drawn)})) GROUP BY across, down`,
      )
    },
    placed(result) {
      const placed = { drawn: 0, inView: 0, notOnMap: 0 }
      for (const { across, n, seen } of result.toArray()) {
        if (across === null) placed.notOnMap += Number(n)
        else {
          placed.drawn += Number(n)
          placed.inView += Number(seen)
        }
      }
      return placed
    },
    finish: null,
    search: (word) => Number(contains.query(word).toArray()[0]!['n']),
    close: () => connection.close(),
  }
}
