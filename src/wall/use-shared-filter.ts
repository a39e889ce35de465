import { useEffect, useEffectEvent, useRef } from 'react'
import { useSetView, useView } from '../views/use-filter.ts'
import { type WallState, changeToFilter, filterOf } from './channel.ts'

/** A wall that has just been told tells what it showed before for a moment yet. */
const SETTLES_MS = 600

/** Keeps the filter of this window and that of the wall the same: what either changes the other takes on. */
export function useSharedFilter(wall: WallState | undefined, send: (filter: string) => void): void {
  const view = useView()
  const setView = useSetView()
  const mine = filterOf(view)
  const theirs = wall?.filter
  const shared = useRef<string | null>(null)
  const sentAt = useRef(-Infinity)

  const takeOn = useEffectEvent(() => {
    if (theirs === undefined || theirs === shared.current) return
    if (performance.now() - sentAt.current < SETTLES_MS) return
    shared.current = theirs
    if (theirs !== mine) setView(changeToFilter(theirs), 'replace')
  })
  const giveOut = useEffectEvent(() => {
    if (shared.current === null || mine === shared.current) return
    shared.current = mine
    sentAt.current = performance.now()
    send(mine)
  })
  useEffect(() => takeOn(), [wall])
  useEffect(() => giveOut(), [mine])
}
