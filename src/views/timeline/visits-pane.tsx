import { Panel } from '../panel.tsx'

export function VisitsPane() {
  return (
    <Panel name="Diplomatic visits">
      <p>…</p>
    </Panel>
  )
}
