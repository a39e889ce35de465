import { HOUR, DAY, type Minutes } from '../model/time.ts'
import { type Track, binIndex, binOf, stepBy } from '../model/playback.ts'
import type { ViewChange } from '../url/location.ts'
import { getPlayhead, rememberSpeed, useSpeed } from './playhead.ts'
import { useClocks, useHeld, useSetView, useTrack, useView } from './use-filter.ts'
import { type Clocks, writeDate, writeTime } from './written-time.ts'

/** What playback is doing, and what can be done with it. */
export interface Playback {
  /** `off`: no playhead, the whole range is shown. `paused`: it stands at a moment. */
  state: 'off' | 'paused' | 'playing'
  track: Track
  /** The playhead that the address names; the one on its way is `getPlayhead`'s. */
  held: Minutes | null
  /** Bins a second. */
  speed: number
  loop: boolean
  play: () => void
  /** Stops where it is, and writes that into the address. */
  pause: () => void
  toggle: () => void
  /** Takes the playhead away: the whole range is shown. */
  stop: () => void
  /** Goes on or back by bins, and stays there. */
  step: (by: number) => void
  setSpeed: (speed: number) => void
  /** ISO 8601 duration of the moving window; null: all from the range's start on. */
  setSpan: (span: string | null) => void
  setLoop: (loop: boolean) => void
}

/** Playback of the view. With `how` `replace` nothing that it does can be undone with Back, as on the wall. */
export function usePlayback(how: 'push' | 'replace' = 'push'): Playback {
  const view = useView()
  const setView = useSetView()
  const track = useTrack()
  const held = useHeld(track)
  const clocks = useClocks()
  const chosen = useSpeed()
  const speed = view.play ?? chosen
  const state = view.play !== undefined ? 'playing' : held === null ? 'off' : 'paused'
  // Back from a playback leads to the whole range, whatever was done meanwhile.
  const first = state === 'off' ? how : 'replace'
  const now = () => getPlayhead()?.at ?? held
  const write = (at: Minutes) => writePlayhead(at, track, clocks)

  function play() {
    const at = now()
    const isAtEnd = at !== null && binIndex(track, at) >= track.edges.length - 2
    setView({ play: speed, at: at === null || isAtEnd ? undefined : write(at) }, first)
  }

  function pause() {
    const at = now()
    rememberSpeed(speed)
    setView({ play: undefined, at: at === null ? undefined : write(at) }, 'replace')
  }

  function step(by: number) {
    const at = now()
    const [start, end] = track.range
    const next = at === null ? stepBy(track, by > 0 ? start : end, 0) : stepBy(track, at, by)
    rememberSpeed(speed)
    setView({ play: undefined, at: write(next) }, first)
  }

  return {
    state,
    track,
    held,
    speed,
    loop: view.loop === true,
    play,
    pause,
    toggle: state === 'playing' ? pause : play,
    stop() {
      rememberSpeed(speed)
      setView({ play: undefined, at: undefined }, how)
    },
    step,
    setSpeed(next) {
      rememberSpeed(next)
      if (state === 'playing') setView({ ...writeNow(), play: next }, 'replace')
    },
    setSpan: (span) => setView({ ...writeNow(), span: span ?? undefined }, 'replace'),
    setLoop: (loop) => setView({ loop: loop || undefined }, 'replace'),
  }

  function writeNow(): ViewChange | null {
    const playhead = getPlayhead()
    return playhead && { at: playhead.written() }
  }
}

/** A playhead as the address writes it: its day, or on a track of hours its hour; never before the range. */
export function writePlayhead(at: Minutes, track: Track, clocks: Clocks): string {
  const unit = track.bin === 'hour' ? HOUR : DAY
  const start = Math.max(Math.floor(at / unit) * unit, binOf(track, at)[0])
  return unit === DAY && start % DAY === 0 ? writeDate(start) : writeTime(start, clocks)
}
