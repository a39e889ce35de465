import { Panel } from '../panel.tsx'

export function EventPane() {
  return (
    <Panel name="Event">
      <p>…</p>
    </Panel>
  )
}
