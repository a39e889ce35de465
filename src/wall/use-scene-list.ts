import { useState } from 'react'
import type { NamedScene } from '../model/scenes.ts'
import { useFeedAddress } from '../views/use-feed-address.ts'
import { useSetView } from '../views/use-filter.ts'
import { saveScenes } from './saved-scenes.ts'
import { type WallScenes, useScenes } from './use-scenes.ts'

/** The list of scenes with what an editor of it does; each change keeps the list in this browser. */
export interface SceneList extends WallScenes {
  change: (scenes: readonly NamedScene[]) => void
  /** Goes back to the list of the config or of the feed. */
  reset: () => void
  /** Takes the last change back; null while there is none. */
  undo: (() => void) | null
}

export function useSceneList(): SceneList {
  const list = useScenes()
  const { url } = useFeedAddress()
  const setView = useSetView()
  const [before, setBefore] = useState<{ saved: readonly NamedScene[] | null } | null>(null)

  function save(next: readonly NamedScene[] | null) {
    setBefore({ saved: list.from === 'saved' || list.from === 'address' ? list.scenes : null })
    saveScenes(url, next)
    // The address would hide what was just saved.
    if (list.from === 'address') setView({ scenes: undefined }, 'replace')
  }

  function undo() {
    if (before) saveScenes(url, before.saved)
    setBefore(null)
  }

  return { ...list, change: save, reset: () => save(null), undo: before && undo }
}
