import { Panel } from '../panel.tsx'

export function ChartPane() {
  return (
    <Panel name="Strikes and casualties">
      <p>…</p>
    </Panel>
  )
}
