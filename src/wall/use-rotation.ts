import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { type NamedScene, indexOfScene, sceneView, stepScene } from '../model/scenes.ts'
import type { ViewChange } from '../url/location.ts'
import { type ViewParams, formatView, parseView } from '../url/view-params.ts'
import { askAhead } from '../views/answers-ahead.ts'
import { useFeed, useSurroundings } from '../views/engine.ts'
import { useSetView, useView } from '../views/use-filter.ts'
import { sceneQuestions } from './scene-questions.ts'
import { type SceneClock, createSceneClock } from './scene-clock.ts'
import { useScenes } from './use-scenes.ts'
import { useSkipping } from './use-skipping.ts'

/** The scenes on the wall: which one is shown, how long it stays, and how to go elsewhere. */
export interface Rotation {
  scenes: readonly NamedScene[]
  /** -1: the view of the address, which is no scene. */
  index: number
  scene: NamedScene | undefined
  go: (index: number) => void
  step: (by: 1 | -1) => void
  /** The title of the scene that was passed over last, because a part of it broke; null while none was. */
  skipped: string | null
  isHeld: boolean
  hold: (isHeld: boolean) => void
  clock: SceneClock
}

/** It comes with what has been answered by then. */
const PATIENCE_MS = 1500
/** Shows one scene after the other, each as the view of the address, with the answers of the next asked ahead. */
export function useRotation(): Rotation {
  const { scenes } = useScenes()
  const view = useView()
  const index = useMemo(
    () => (isOwnView(view) ? -1 : scenes.length === 0 ? -1 : indexOfScene(scenes, view.scene)),
    [scenes, view],
  )
  const scene = scenes[index]
  // A scene may bring another clock; the next one without has this again.
  const [zone] = useState(view.zone)
  const setView = useSetView()
  const { view: store } = useSurroundings()
  const ahead = useAhead()
  /** Where it is going: a second key counts from there. */
  const target = useRef<number | null>(null)
  const [isHeld, setHeld] = useState(false)
  const [clock] = useState(createSceneClock)

  async function go(to: number) {
    const next = scenes[to]
    if (!next) return
    target.current = to
    await Promise.race([ahead(next), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
    // The last key wins.
    if (target.current !== to) return
    target.current = null
    setView(changeTo(next, store.get(), zone), 'replace')
  }
  const step = (by: 1 | -1) => {
    const from = target.current ?? index
    void go(stepScene(scenes.length, Math.max(from, by > 0 ? -1 : 0), by))
  }

  const settle = useEffectEvent(() => {
    if (scene && (view.scene !== scene.id || isBare(view))) setView(changeTo(scene, view, zone), 'replace')
  })
  useEffect(
    function showNamedScene() {
      settle()
    },
    [scene?.id],
  )

  const goOn = useEffectEvent(() => {
    if (scenes.length > 1) step(1)
  })
  const askNext = useEffectEvent(() => {
    const next = scenes[stepScene(scenes.length, index, 1)]
    if (next) void ahead(next)
  })
  // A feed that is read again brings the same scene as another object: its clock goes on.
  const id = scene?.id
  const lasts = (scene?.seconds ?? 0) * 1000
  useEffect(
    function rotate() {
      if (id === undefined) return
      return clock.start(lasts, { ahead: askNext, end: goOn })
    },
    [clock, id, lasts],
  )
  useEffect(() => clock.hold(isHeld), [clock, isHeld])
  const skipped = useSkipping(scene, !isHeld && scenes.length > 1, () => step(1))
  return { scenes, index, scene, go: (to) => void go(to), step, skipped, isHeld, hold: setHeld, clock }
}

/** Puts into the cache what a scene's panes will ask. */
function useAhead(): (scene: NamedScene) => Promise<void> {
  const client = useQueryClient()
  const { engine } = useSurroundings()
  const feed = useFeed()
  return async (scene) => {
    if (feed) await askAhead(client, engine, feed, sceneQuestions(parseView(scene.view), feed))
  }
}

/** The whole of a scene's view in place of the present one; what belongs to the wall stays. */
function changeTo(scene: NamedScene, now: ViewParams, zone: string | undefined): ViewChange {
  const nothing = Object.fromEntries(Object.keys(now).map((name) => [name, undefined]))
  const { feed, theme, scenes, refresh } = now
  const shown = parseView(sceneView(scene.view))
  return { ...nothing, zone, ...shown, feed, theme, scenes, refresh, mode: 'wall', scene: scene.id }
}

/** Whether the address says nothing of what is shown. */
function isBare(view: ViewParams): boolean {
  const { zone: _, ...rest } = view
  return sceneView(formatView(rest)) === '?'
}

/** Whether the address itself says what is shown, and names no scene. */
function isOwnView(view: ViewParams): boolean {
  return view.scene === undefined && !isBare(view)
}
