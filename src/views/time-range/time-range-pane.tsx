import { Panel } from '../panel.tsx'

export function TimeRangePane() {
  return (
    <Panel name="Time range">
      <p>…</p>
    </Panel>
  )
}
