import { useState } from 'react'
import { useSurroundings } from '../views/engine.ts'
import { FilterBar } from '../views/filter-bar/filter-bar.tsx'
import { WhatYouSee } from '../views/header/what-you-see.tsx'
import { Guard } from '../views/panel.tsx'
import { TimeRangePane } from '../views/time-range/time-range-pane.tsx'
import { presenterWords as text } from '../views/words/presenter-words.ts'
import { bareView } from './bare-view.ts'
import type { WallState } from './channel.ts'
import { Elapsed } from './elapsed.tsx'
import { ScenePart } from './presenter-scene.tsx'
import styles from './presenter.module.css'
import { usePresenterKeys } from './use-presenter-keys.ts'
import { useSharedFilter } from './use-shared-filter.ts'
import { useWalls } from './use-walls.ts'

/** The presenter's window: what the walls show now and next with its notes, and what drives them. */
export function Presenter() {
  const { walls, state, order } = useWalls()
  const [chosen, setChosen] = useState<string | null>(null)
  // A wall that was closed is not meant any more.
  const meant = chosen !== null && walls.some(({ wall }) => wall === chosen) ? chosen : null
  const wall = walls.find(({ wall }) => wall === meant) ?? walls[0]
  const send = (what: Parameters<typeof order>[0]) => order(what, meant)
  useSharedFilter(wall, (filter) => send({ do: 'filter', filter }))
  usePresenterKeys({
    step: (by) => send({ do: 'step', by }),
    hold: () => wall && send({ do: 'hold', isHeld: !wall.isHeld }),
  })

  return (
    <div className={styles.presenter}>
      <header className={styles.head}>
        <h1 className={styles.product}>{text.name}</h1>
        <output className={styles.state}>
          {state === 'found' ? text.state.found(walls.length) : text.state[state]}
        </output>
        {(state === 'none' || state === 'found') && <OpenWall isMain={state === 'none'} />}
        {walls.length > 1 && <WallChoice walls={walls} chosen={meant} onChoose={setChosen} />}
        <Elapsed />
      </header>
      <main className={styles.main}>
        <ScenePart wall={wall} which="now" />
        <ScenePart wall={wall} which="next" />
        <nav aria-label={text.scenes} className={styles.scenes}>
          <h2 className={styles.heading}>{text.scenes}</h2>
          <ol>
            {wall?.scenes.map((scene, i) => (
              <li key={scene.id}>
                <button
                  type="button"
                  aria-current={i === wall.index ? 'step' : undefined}
                  onClick={() => send({ do: 'go', scene: scene.id })}
                >
                  <span className={styles.number}>{i + 1}</span> {scene.title}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      </main>
      <fieldset aria-label={text.controls} className={styles.controls}>
        <button type="button" disabled={!wall} onClick={() => send({ do: 'step', by: -1 })}>
          {text.previousButton}
        </button>
        <button type="button" disabled={!wall} onClick={() => send({ do: 'step', by: 1 })}>
          {text.nextButton}
        </button>
        <button type="button" disabled={!wall} onClick={() => wall && send({ do: 'hold', isHeld: !wall.isHeld })}>
          {wall?.isHeld ? text.release : text.hold}
        </button>
        <p className={styles.hint}>{text.keys}</p>
      </fieldset>
      <section aria-label={text.filter} className={styles.filter}>
        <h2 className={styles.heading}>{text.filter}</h2>
        <p className={styles.hint}>{text.filterHint}</p>
        <Guard>
          <WhatYouSee />
        </Guard>
        <div className={styles.range} data-goal="range">
          <Guard>
            <TimeRangePane />
          </Guard>
        </div>
        <Guard>
          <FilterBar />
        </Guard>
      </section>
    </div>
  )
}

function OpenWall({ isMain }: { isMain: boolean }) {
  const { view } = useSurroundings()
  return (
    <a
      className={isMain ? styles.open : undefined}
      href={view.href({ ...bareView(view.get()), scenes: view.get().scenes, mode: 'wall' })}
      target="_blank"
      // The window is one of ours, and is found by its channel.
      rel="noopener noreferrer"
    >
      {text.open}
    </a>
  )
}

interface WallChoiceProps {
  walls: readonly WallState[]
  chosen: string | null
  onChoose: (wall: string | null) => void
}

/** Which of several walls the controls mean. */
function WallChoice({ walls, chosen, onChoose }: WallChoiceProps) {
  return (
    <label>
      {text.whichWall}{' '}
      <select value={chosen ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
        <option value="">{text.allWalls}</option>
        {walls.map(({ wall, scenes, index }, i) => (
          <option key={wall} value={wall}>
            {text.wall(i + 1, scenes[index]?.title ?? text.noScene)}
          </option>
        ))}
      </select>
    </label>
  )
}
