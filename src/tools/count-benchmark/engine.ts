import type { Bounds } from '../../model/geo.ts'

/** What a reader of the benchmark asks for; absent dimensions filter nothing. Days count from the first, half-open. */
export interface BenchFilter {
  days: readonly [from: number, to: number]
  kinds?: readonly string[]
  actors?: readonly string[]
}

/** All that the panes show of a filter, in one shape for all engines. */
export interface Figures {
  /** Without the actors of the filter; what has none is left out. */
  byActor: Record<string, number>
  /** Without the kinds of the filter. */
  byKind: Record<string, number>
  /** Without its days: a list of bins a strand. */
  strands: number[][]
  /** A list of bins a weapon. */
  bars: number[][]
  shown: number
  earlier: number
  later: number
  notOnMap: number
}

/** A view of the map with squares to sum up events in: pixels of the world, and of a square. */
export interface BenchView {
  bounds: Bounds
  zoom: number
}

/** Events in the view, those near it included, and on the map elsewhere or nowhere. */
export interface Placed {
  drawn: number
  inView: number
  notOnMap: number
}

/** One way to answer. What is timed leaves its answer as it likes; `figures` puts it into the common shape, untimed. */
export interface BenchEngine<Answer = unknown, Drawn = unknown> {
  name: string
  /** Brings all groups up to a filter and reads all of them. */
  apply(filter: BenchFilter): Answer
  figures(answer: Answer): Figures
  /** Sums up the events of the last filter by squares of a view. */
  draw(view: BenchView): Drawn
  placed(drawn: Drawn): Placed
  /** Merges squares to the cells and marks of a map; null where the engine has nothing for it. */
  finish: ((view: BenchView) => unknown) | null
  /** How many titles hold a word; null where the engine has no search. */
  search: ((word: string) => number) | null
  close: () => void
}
