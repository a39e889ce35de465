import { binOf } from '../../model/playback.ts'
import { useFeed } from '../engine.ts'
import { formatBin } from '../format.ts'
import { useHasChanged } from '../use-has-changed.ts'
import { usePlayback } from '../use-playback.ts'
import { playbackWords } from '../words/playback-words.ts'
import { Clock } from './clock.ts'
import { usePlaybackKeys } from './use-playback-keys.ts'

/** Keys that act: on the wall the space bar holds the scene as well, which is the wall's to do. */
export interface PlaybackProps {
  keys: 'all' | 'steps'
  /** It stays where it is, and goes on when it is let go. */
  isHeld?: boolean
}

/**
 * What makes the view of the address play, on any screen, and says so to those who cannot see it: at its start and end,
 * and no oftener than the address is written.
 */
export function Playback({ keys, isHeld = false }: PlaybackProps) {
  const feed = useFeed()
  const playback = usePlayback()
  const { state, held, track } = playback
  const hasPlayed = useHasChanged(state)
  usePlaybackKeys(playback, feed === null ? 'none' : keys)
  const now = held === null ? '' : formatBin(binOf(track, held), track.bin)
  return (
    <>
      {/* Not a status: the page has one by contract, and this is heard, not seen. */}
      <span className="unseen" aria-live="polite">
        {feed && (state === 'off' ? hasPlayed && playbackWords.over : playbackWords.said[state](now))}
      </span>
      {feed && state === 'playing' && <Clock isHeld={isHeld} />}
    </>
  )
}
