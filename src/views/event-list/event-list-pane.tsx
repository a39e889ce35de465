import { Panel } from '../panel.tsx'

export function EventListPane() {
  return (
    <Panel name="Events">
      <p>…</p>
    </Panel>
  )
}
