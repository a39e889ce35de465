import { binOf } from '../../model/playback.ts'
import { useFeed } from '../engine.ts'
import { formatBin } from '../format.ts'
import { useHasChanged } from '../use-has-changed.ts'
import { usePlayback } from '../use-playback.ts'
import { playbackWords } from '../words/playback-words.ts'
import { Clock } from './clock.ts'
import { usePlaybackKeys } from './use-playback-keys.ts'

/**
 * What makes the view of the address play, on any screen, and says so to those who cannot see it: at its start and end,
 * and no oftener than the address is written. `hasKeys`: the space bar, comma and full stop act.
 */
export function Playback({ hasKeys }: { hasKeys: boolean }) {
  const feed = useFeed()
  const playback = usePlayback()
  const { state, held, track } = playback
  const hasPlayed = useHasChanged(state)
  usePlaybackKeys(playback, hasKeys && feed !== null)
  const now = held === null ? '' : formatBin(binOf(track, held), track.bin)
  return (
    <>
      {/* Not a status: the page has one by contract, and this is heard, not seen. */}
      <span className="unseen" aria-live="polite">
        {feed && (state === 'off' ? hasPlayed && playbackWords.over : playbackWords.said[state](now))}
      </span>
      {feed && state === 'playing' && <Clock />}
    </>
  )
}
