import { Suspense, lazy, useState } from 'react'
import { ChartPane } from '../views/chart/chart-pane.tsx'
import { useFeed, useSurroundings } from '../views/engine.ts'
import { formatRange } from '../views/format.ts'
import { HeadlineFigures } from '../views/headline/headline-figures.tsx'
import { Story } from '../views/headline/story.tsx'
import { MapPane } from '../views/map/map-pane.tsx'
import { Guard } from '../views/panel.tsx'
import { Playback } from '../views/playback/lazy-playback.tsx'
import { VisitsPane } from '../views/timeline/visits-pane.tsx'
import { useAxis, useFilter, useView } from '../views/use-filter.ts'
import { wallWords } from '../views/words/wall-words.ts'
import { Help } from './help.tsx'
import { Strip } from './strip.tsx'
import { useActs } from './use-acts.ts'
import { useAwake } from './use-awake.ts'
import { useNewBuild } from './use-new-build.ts'
import { usePixelShift } from './use-pixel-shift.ts'
import { usePresented } from './use-presented.ts'
import { type Rotation, useRotation } from './use-rotation.ts'
import { useWakeLock } from './use-wake-lock.ts'
import { useWallKeys } from './use-wall-keys.ts'
import { useWallScale } from './use-wall-scale.ts'
import styles from './wall.module.css'
import { WayOut } from './way-out.tsx'

// Comes when somebody asks for it.
const SceneCode = lazy(() => import('./scene-code.tsx').then((m) => ({ default: m.SceneCode })))

/** The wall: scenes one after the other on a screen that is read from far away, and driven by keys if at all. */
export function Wall() {
  useWallScale()
  const rotation = useRotation()
  usePresented(rotation)
  useNewBuild(rotation.scene?.id, rotation.scenes.length > 1)
  const isAwake = useAwake()
  const isKeptOn = useWakeLock()
  const [x, y] = usePixelShift()
  const [isHelp, setHelp] = useState(false)
  const [isCode, setCode] = useState(false)
  const [isBlack, setBlack] = useState(false)
  const title = useTitle(rotation)
  const act = useActs(rotation, { setHelp, setCode, setBlack, isBlack })
  useWallKeys(act)

  return (
    <div
      className={`${styles.wall} ${isAwake ? '' : styles.isAlone}`}
      style={{ transform: `translate(${x}px, ${y}px)` }}
    >
      <main className={styles.screen} aria-label={wallWords.wall.name}>
        <Playback key={rotation.scene?.id ?? ''} keys="steps" isHeld={rotation.isHeld} />
        <Scene rotation={rotation} title={title} />
      </main>
      <WayOut
        isShown={isAwake && !isBlack}
        isHeld={rotation.isHeld}
        hasScenes={rotation.scenes.length > 0}
        onAct={act}
      />
      {isBlack && (
        <div className={styles.black}>
          <output className="unseen">{wallWords.wall.black}</output>
        </div>
      )}
      {isHelp && <Help isAwake={isKeptOn} onClose={() => setHelp(false)} />}
      {isCode && (
        <Suspense fallback={null}>
          <SceneCode rotation={rotation} title={title} onClose={() => setCode(false)} />
        </Suspense>
      )}
    </div>
  )
}

function useTitle({ scene }: Rotation): string {
  const feed = useFeed()
  const { config } = useSurroundings()
  return scene?.title ?? config.title ?? feed?.title ?? wallWords.wall.untitled
}

/** What is on the wall: the scene's title, its panes, the large figures and the strip. */
function Scene({ rotation, title }: { rotation: Rotation; title: string }) {
  const feed = useFeed()
  const { axis } = useAxis()
  const { time } = useFilter()
  const { scene } = rotation
  const { event } = useView()
  // A map leaves room to tell what a scene is about, and the lanes of a single journey leave room for both.
  const story = scene?.lead === 'map' || scene?.lead === 'visits' ? event : undefined
  return (
    <section
      aria-label={wallWords.wall.name}
      className={styles.sheet}
      data-lead={scene?.lead ?? 'all'}
      data-story={story !== undefined}
    >
      <header key={scene?.id ?? ''} className={styles.head}>
        <h1 className={styles.title} data-long={title.length > 46}>
          {title}
        </h1>
        <p className={styles.range}>{feed && formatRange(time ?? axis)}</p>
      </header>
      <div className={styles.body}>
        <div className={styles.figures}>
          <Guard>
            <HeadlineFigures />
          </Guard>
        </div>
        <Panes lead={scene?.lead} hasStory={story !== undefined} />
        {story !== undefined && (
          <div className={styles.story}>
            <Guard>
              {/* Lanes tell by themselves what came before and after. */}
              <Story id={story} hasAround={scene?.lead === 'map'} />
            </Guard>
          </div>
        )}
      </div>
      <Strip rotation={rotation} />
    </section>
  )
}

function Panes({ lead, hasStory }: { lead: 'map' | 'chart' | 'visits' | undefined; hasStory: boolean }) {
  return (
    <>
      {(lead !== 'visits' || hasStory) && (
        <div className={styles.map}>
          <Guard>
            <MapPane />
          </Guard>
        </div>
      )}
      {(lead === undefined || lead === 'chart') && (
        <div className={styles.chart}>
          <Guard>
            <ChartPane />
          </Guard>
        </div>
      )}
      {(lead === undefined || lead === 'visits') && (
        <div className={styles.visits}>
          <Guard>
            <VisitsPane isAlone={lead === 'visits'} />
          </Guard>
        </div>
      )}
    </>
  )
}
