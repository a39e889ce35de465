import { useEffect, useMemo, useState } from 'react'
import { type NamedScene, type ScenesRead, nameScenes } from '../model/scenes.ts'
import { useFeed, useSurroundings } from '../views/engine.ts'
import { useFeedAddress } from '../views/use-feed-address.ts'
import { useView } from '../views/use-filter.ts'
import { useSavedScenes } from './saved-scenes.ts'
import { unpackScenes } from './scenes-link.ts'

/** The scenes that the wall shows, and who made them. */
export interface WallScenes {
  scenes: readonly NamedScene[]
  from: 'address' | 'saved' | 'config' | 'feed'
  /** What of the address's list could not be taken, in sentences. */
  problems: readonly string[]
  /** Why saved scenes will not outlast the page, or null. */
  notKept: string | null
  /** The address's list is being unpacked, or the feed is not there yet. */
  isReading: boolean
}

/**
 * The scenes of the address if it holds any, else those saved in this browser for this feed, else those of the config,
 * else the feed's own. A feed without scenes has none: show the view of the address then.
 */
export function useScenes(): WallScenes {
  const { config } = useSurroundings()
  const feed = useFeed()
  const { scenes: packed } = useView()
  const { url } = useFeedAddress()
  const { scenes: saved, notKept } = useSavedScenes(url)
  const unpacked = useUnpacked(packed)
  const own = feed?.scenes
  const ofFeed = useMemo(() => nameScenes(own ?? []), [own])
  return useMemo(() => {
    const rest = { problems: unpacked?.problems ?? [], notKept, isReading: false }
    if (packed !== undefined && !unpacked) return { ...rest, scenes: [], from: 'address', isReading: true }
    if (unpacked && unpacked.scenes.length > 0) return { ...rest, scenes: unpacked.scenes, from: 'address' }
    if (saved) return { ...rest, scenes: saved, from: 'saved' }
    if (config.scenes.length > 0) return { ...rest, scenes: config.scenes, from: 'config' }
    return { ...rest, scenes: ofFeed, from: 'feed', isReading: own === undefined }
  }, [packed, unpacked, saved, notKept, config.scenes, ofFeed, own])
}

/** What a packed list holds; null while it is being unpacked, or where there is none. */
function useUnpacked(packed: string | undefined): ScenesRead | null {
  const [unpacked, setUnpacked] = useState<{ packed: string; read: ScenesRead } | null>(null)
  useEffect(() => {
    if (packed === undefined) return undefined
    let isLeft = false
    void unpackScenes(packed).then((read) => {
      if (!isLeft) setUnpacked({ packed, read })
    })
    return () => {
      isLeft = true
    }
  }, [packed])
  return unpacked !== null && unpacked.packed === packed ? unpacked.read : null
}
