import crossfilter from 'crossfilter2'
import { type Actor } from '../../model/actor.ts'
import { KINDS, WEAPONS } from '../../model/event.ts'
import { STRANDS } from '../../query/row-codes.ts'
import type { BenchEngine, Placed } from './engine.ts'
import { BINS, EARLIER, type FlatRow, LATER } from './rows.ts'
import { squaresOf } from './view-squares.ts'

interface Summary {
  shown: number
  earlier: number
  later: number
  notOnMap: number
}

/** crossfilter2 with a dimension a filter, one more for the bars, and a group for each of our answers. */
export function loadCrossfilter(rows: FlatRow[]) {
  const all = crossfilter(rows)
  const day = all.dimension((row) => row.day)
  const kind = all.dimension((row) => row.kind)
  const actor = all.dimension<number>((row) => row.actors, true)
  const bin = all.dimension((row) => row.bin)
  const perRow = (sign: number) => (sums: Summary, row: FlatRow) => {
    sums.shown += sign
    if (row.bin === EARLIER) sums.earlier += sign
    else if (row.bin === LATER) sums.later += sign
    sums.notOnMap += sign * row.isOffMap
    return sums
  }
  const counting = (slot: (row: FlatRow) => number, slots: number) =>
    [
      (counts: number[], row: FlatRow) => {
        if (slot(row) >= 0) counts[slot(row)]!++
        return counts
      },
      (counts: number[], row: FlatRow) => {
        if (slot(row) >= 0) counts[slot(row)]!--
        return counts
      },
      () => Array.from({ length: slots }, () => 0),
    ] as const
  // The histogram leaves its own dimension out, so its bins are groups of days; each day knows its bin.
  const binOfDay = new Int16Array(1 + rows.reduce((most, row) => Math.max(most, row.day), 0))
  for (const row of rows) binOfDay[row.day] = row.bin
  const later = BINS
  return {
    all,
    day,
    kind,
    actor,
    byActor: actor.group<number, number>(),
    byKind: kind.group<number, number>(),
    // A group's keys must rise with the dimension: those after the axis come last.
    histogram: day
      .group<number, number[]>((value) => (binOfDay[value] === LATER ? later : binOfDay[value]!))
      .reduce(...counting(({ strand }) => strand, STRANDS.length)),
    bars: bin.group<number, number[]>().reduce(...counting(({ stack }) => stack, WEAPONS.length + 1)),
    summary: all
      .groupAll<Summary>()
      .reduce(perRow(1), perRow(-1), () => ({ shown: 0, earlier: 0, later: 0, notOnMap: 0 })),
  }
}

type Loaded = ReturnType<typeof loadCrossfilter>

export function crossfilterEngine(
  loaded: Loaded,
  rows: FlatRow[],
  actors: readonly Actor[],
): BenchEngine<Read, Placed> {
  const { all, day, kind, actor } = loaded
  const actorIndex = new Map(actors.map(({ id }, i) => [id, i]))
  let asked = { days: '', kinds: '', actors: '' }
  return {
    name: 'crossfilter2',
    apply({ days, kinds, actors: ids }) {
      // Only what has changed is filtered anew, as an app would do.
      const now = { days: days.join(), kinds: kinds?.join() ?? '', actors: ids?.join() ?? '' }
      if (now.days !== asked.days) day.filterRange([days[0], days[1]])
      if (now.kinds !== asked.kinds) {
        const codes = new Set(kinds?.map((name) => KINDS.indexOf(name as never)))
        if (kinds) kind.filterFunction((code) => codes.has(code as number))
        else kind.filterAll()
      }
      if (now.actors !== asked.actors) {
        const codes = new Set(ids?.map((id) => actorIndex.get(id)!))
        if (ids) actor.filterFunction((code) => codes.has(code as number))
        else actor.filterAll()
      }
      asked = now
      return readAll(loaded)
    },
    figures({ byActor, byKind, histogram, bars, summary }) {
      const inBins = histogram.filter(({ key }) => key >= 0 && key < BINS)
      const column = (groups: readonly { key: number; value: number[] }[], slot: number) => {
        const counts = Array.from({ length: BINS }, () => 0)
        for (const { key, value } of groups) if (key >= 0 && key < BINS) counts[key]! += value[slot]!
        return counts
      }
      const named = (groups: readonly { key: number; value: number }[], names: readonly string[]) =>
        Object.fromEntries(groups.filter(({ value }) => value > 0).map(({ key, value }) => [names[key]!, value]))
      return {
        byActor: named(
          byActor,
          actors.map(({ id }) => id),
        ),
        byKind: named(byKind, KINDS),
        strands: STRANDS.map((_, strand) => column(inBins, strand)),
        bars: [...WEAPONS, ''].map((_, stack) => column(bars, stack)),
        ...summary,
      }
    },
    draw(view) {
      const { view: shown, drawn, perUnit } = squaresOf(view)
      const squares = new Map<number, { count: number; x: number; y: number }>()
      const placed = { drawn: 0, inView: 0, notOnMap: 0 }
      for (let i = 0; i < rows.length; i++) {
        if (!all.isElementFiltered(i)) continue
        const { x, y, isOffMap } = rows[i]!
        if (isOffMap) {
          placed.notOnMap++
          continue
        }
        if (x < drawn[0] || x > drawn[2] || y < drawn[1] || y > drawn[3]) continue
        placed.drawn++
        if (x >= shown[0] && x <= shown[2] && y >= shown[1] && y <= shown[3]) placed.inView++
        const key = Math.floor(x * perUnit) * 2 ** 26 + Math.floor(y * perUnit)
        const square = squares.get(key)
        if (square) {
          square.count++
          square.x += x
          square.y += y
        } else squares.set(key, { count: 1, x, y })
      }
      return placed
    },
    placed: (drawn) => drawn,
    finish: null,
    search: null,
    close: () => undefined,
  }
}

function readAll({ byActor, byKind, histogram, bars, summary }: Loaded) {
  return {
    byActor: byActor.all(),
    byKind: byKind.all(),
    histogram: histogram.all(),
    bars: bars.all(),
    summary: { ...summary.value() },
  }
}

type Read = ReturnType<typeof readAll>
