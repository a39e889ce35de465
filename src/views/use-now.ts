import type { Minutes } from '../model/time.ts'
import { binOf } from '../model/playback.ts'
import type { BinSize } from '../model/bins.ts'
import { usePlayhead } from './playhead.ts'
import { type TimeScale, cursorX } from './time-scale.ts'
import { useHeld, useTrack } from './use-filter.ts'
import type { Span } from '../model/time.ts'

/** The playhead as a line shows it. */
export interface Now {
  at: Minutes
  isGliding: boolean
  /** What the moment is called by. */
  bin: BinSize
  span: Span
}

/** The playhead, on every frame while it glides; null where there is none. */
export function useNow(): Now | null {
  const track = useTrack()
  const held = useHeld(track)
  const playhead = usePlayhead()
  const at = playhead?.at ?? held
  if (at === null) return null
  return { at, isGliding: playhead?.isGliding ?? false, bin: track.bin, span: binOf(track, at) }
}

/** Where the playhead stands on a scale: on its way at the very moment, else as the cursor does. Null outside of the axis. */
export function nowX(scale: TimeScale, now: Now | null): number | null {
  if (!now) return null
  const [from, to] = scale.axis
  if (!now.isGliding) return cursorX(scale, now.at)
  return now.at >= from && now.at < to ? scale.x(now.at) : null
}
