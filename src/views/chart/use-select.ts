import { isVaguerThan } from '../../model/bins.ts'
import type { ChartAnswer } from '../../query/answer.ts'
import { useSurroundings } from '../engine.ts'
import { useFilter, useSetView } from '../use-filter.ts'
import type { Hit } from './hits.ts'
import type { PanelId } from './layout.ts'
import { binAt } from './stack.ts'

const ENOUGH = 200

/** Selects the event that a mark or a bar stands for; a bar of several stands for none. */
export function useSelect(answer: ChartAnswer): (panel: PanelId, at: number, hit: Hit | null) => void {
  const { engine } = useSurroundings()
  const setView = useSetView()
  const filter = useFilter()

  async function selectOnly(bin: number) {
    const span = [answer.edges[bin] ?? 0, answer.edges[bin + 1] ?? 0] as const
    const kinds = answer.stackedBy === 'weapon' ? ['strike'] : ['battle', 'sabotage', 'civilians']
    const { rows } = await engine.ask({
      ask: 'rows',
      filter: { ...filter, time: span, kinds },
      offset: 0,
      count: ENOUGH,
    })
    const inBar = rows.filter(
      (row) =>
        !row.tally && !isVaguerThan(row.precision, answer.bin) && row.span && (row.span[0] >= span[0] || bin === 0),
    )
    const [only] = inBar
    if (only && inBar.length === 1) setView({ event: only.id })
  }

  return (panel, at, hit) => {
    if (hit) {
      setView({ event: hit.id })
      return
    }
    const bin = panel === 'strikes' ? binAt(answer.edges, at) : -1
    const count = bin < 0 ? 0 : answer.series.reduce((sum, { counts }) => sum + (counts[bin] ?? 0), 0)
    // A click that cannot be answered changes nothing; the next question on screen will say why.
    if (count === 1) selectOnly(bin).catch((error: unknown) => console.warn(error))
  }
}
