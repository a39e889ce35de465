import { Panel } from '../panel.tsx'

export function MapPane() {
  return (
    <Panel name="Map">
      <p>…</p>
    </Panel>
  )
}
