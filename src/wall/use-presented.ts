import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useSetView, useView } from '../views/use-filter.ts'
import { type Order, type WallState, changeToFilter, filterOf, openChannel, readMessage } from './channel.ts'
import type { Rotation } from './use-rotation.ts'

/** Lets a presenter's window of this browser drive the wall, and tells it what the wall shows. */
export function usePresented(rotation: Rotation): void {
  const { scenes, index, isHeld, clock } = rotation
  const view = useView()
  const setView = useSetView()
  const channel = useRef<BroadcastChannel | null>(null)
  const [wall] = useState(() => Math.random().toString(36).slice(2))
  const filter = filterOf(view)

  const tell = useEffectEvent(() => {
    const { seconds: left, of } = clock.get()
    const state: WallState = { wall, scenes, index, isHeld, left, of, at: Date.now(), filter }
    channel.current?.postMessage({ say: 'state', state })
  })

  const obey = useEffectEvent((order: Order) => {
    if (order.do === 'tell') tell()
    else if (order.do === 'step') rotation.step(order.by)
    else if (order.do === 'hold') rotation.hold(order.isHeld)
    else if (order.do === 'go') rotation.go(scenes.findIndex(({ id }) => id === order.scene))
    else {
      // Who filters by hand wants to speak about it.
      rotation.hold(true)
      setView(changeToFilter(order.filter), 'replace')
    }
  })

  useEffect(
    function listen() {
      const open = openChannel()
      channel.current = open
      if (!open) return undefined
      open.addEventListener('message', ({ data }) => {
        const message = readMessage(data)
        if (message?.say === 'order' && (message.wall === null || message.wall === wall)) obey(message.order)
      })
      const leave = () => open.postMessage({ say: 'gone', wall })
      window.addEventListener('pagehide', leave)
      return () => {
        leave()
        window.removeEventListener('pagehide', leave)
        open.close()
        channel.current = null
      }
    },
    [wall],
  )

  useEffect(() => tell(), [scenes, index, isHeld, filter])
}
