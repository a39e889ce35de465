import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { advance, binOf, isOn, windowAt } from '../../model/playback.ts'
import { getDraft } from '../draft.ts'
import { useSurroundings } from '../engine.ts'
import { getPlayhead, setPlayhead } from '../playhead.ts'
import { hasPainted } from '../timing.ts'
import { useClocks, useView } from '../use-filter.ts'
import { STILL, useMedia } from '../use-media.ts'
import { usePlayback, writePlayhead } from '../use-playback.ts'

/** After a longer pause between two frames the page was hidden or asleep: playback goes on where it was. */
const LONGEST_FRAME_MS = 1000
/** Browsers refuse addresses that are written much faster. */
const WRITE_MS = 5000

/** The first picture stands before anything moves, unless a part of it keeps us waiting for longer than this. */
const PATIENCE_MS = 10_000

/**
 * Moves the playhead on every frame, and what is shown whenever the panes have answered: one question set is in flight,
 * the newest moment waiting, and what comes too late is left out. Draws nothing.
 */
export function Clock({ isHeld }: { isHeld: boolean }) {
  const { track, held, speed, loop } = usePlayback()
  const { view: store } = useSurroundings()
  const { at: named } = useView()
  const { zone, feedZone } = useClocks()
  const client = useQueryClient()
  const isStill = useMedia(STILL)
  /** The last thing written; anything else in the address is a Back, a Forward or a link. */
  const written = useRef(named)
  const place = useRef(held)

  useEffect(() => {
    if (named !== written.current) place.current = held
    written.current = named
  }, [named, held])

  useEffect(
    function run() {
      let last = performance.now()
      const start = last
      let writtenAt = last
      let frame = requestAnimationFrame(move)

      function write(change: { at?: string | undefined; play?: undefined }) {
        written.current = change.at
        store.set(change, 'replace')
      }

      function move(time: number) {
        frame = requestAnimationFrame(move)
        const elapsedMs = Math.min(LONGEST_FRAME_MS, Math.max(0, time - last))
        last = time
        // A hand on the range goes first.
        if (getDraft() || (!hasPainted() && time - start < PATIENCE_MS)) return
        const from = place.current !== null && isOn(track, place.current) ? place.current : track.range[0]
        const shownNow = getPlayhead()?.shown
        const isAsking = client.isFetching({ queryKey: ['answer'] }) > 0
        const next = advance(track, from, { elapsedMs: isHeld ? 0 : elapsedMs, speed, loop })
        if (next === null && !isAsking && shownNow?.[1] === track.range[1]) {
          write({ play: undefined, at: undefined })
          return
        }
        const at = next ?? track.range[1] - 1
        place.current = at
        const shown = isAsking && shownNow ? shownNow : windowAt(track, at)
        const written = () => writePlayhead(at, track, { zone, feedZone })
        setPlayhead({ at: isStill ? binOf(track, at)[0] : at, isGliding: !isStill, shown, written })
        if (isHeld || time - writtenAt < WRITE_MS) return
        writtenAt = time
        write({ at: written() })
      }

      return () => cancelAnimationFrame(frame)
    },
    [track, speed, loop, isHeld, isStill, client, store, zone, feedZone],
  )
  useEffect(() => () => setPlayhead(null), [])
  return null
}
