import { useXAxisScale, useYAxisScale } from 'recharts'
import type { PanelId } from './layout.ts'

export interface Scales {
  x: (at: number) => number
  y: (value: number) => number
}

/** The chart's own scales for a panel, as plain functions; null until the chart has its axes. */
export function useScales(panel: PanelId): Scales | null {
  const x = useXAxisScale()
  const y = useYAxisScale(panel)
  return x && y ? { x: (at) => x(at) ?? 0, y: (value) => y(value) ?? 0 } : null
}
