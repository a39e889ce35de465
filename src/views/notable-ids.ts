import type { Scene } from '../model/feed.ts'
import { parseView } from '../url/view-params.ts'

/** The events that scenes name, and the selected one: what the chart may annotate. */
export function notableIds(scenes: readonly Scene[], selected: string | undefined): string[] {
  const named = scenes.flatMap(({ view }) => parseView(view).event ?? [])
  return [...new Set(selected === undefined ? named : [selected, ...named])]
}
