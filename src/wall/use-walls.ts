import { useCallback, useEffect, useRef, useState } from 'react'
import { type Message, type Order, type WallState, openChannel, readMessage } from './channel.ts'

const ASK_MS = 1000
/** A wall that has not answered for so long is none any more. */
const GONE_MS = 3500

/** The walls of this browser as the presenter hears of them. */
export interface Walls {
  /** Those that answer, in the order in which they were first heard. */
  walls: readonly WallState[]
  /** `asking`: it is too early to say that there is none. */
  state: 'asking' | 'found' | 'none' | 'impossible'
  order: (order: Order, wall: string | null) => void
}

/** Asks every second who is there; a wall has no clock of its own for this. */
export function useWalls(): Walls {
  const [heard, setHeard] = useState<readonly (WallState & { heardAt: number })[]>([])
  const [now, setNow] = useState(() => Date.now())
  const [opened] = useState(() => Date.now())
  const channel = useRef<BroadcastChannel | null>(null)
  const isImpossible = !('BroadcastChannel' in globalThis)

  useEffect(function listen() {
    const open = openChannel()
    channel.current = open
    if (!open) return undefined
    open.addEventListener('message', ({ data }) => {
      const message = readMessage(data)
      if (message?.say === 'state') setHeard((known) => withState(known, message.state))
      if (message?.say === 'gone') setHeard((known) => known.filter(({ wall }) => wall !== message.wall))
    })
    const ask = () => {
      const question: Message = { say: 'order', wall: null, order: { do: 'tell' } }
      open.postMessage(question)
      setNow(Date.now())
    }
    ask()
    const timer = setInterval(ask, ASK_MS)
    return () => {
      clearInterval(timer)
      open.close()
      channel.current = null
    }
  }, [])

  const order = useCallback((order: Order, wall: string | null) => {
    channel.current?.postMessage({ say: 'order', wall, order })
  }, [])
  const walls = heard.filter(({ heardAt }) => now - heardAt < GONE_MS)
  const isEarly = now - opened < GONE_MS
  return { walls, order, state: isImpossible ? 'impossible' : walls.length > 0 ? 'found' : isEarly ? 'asking' : 'none' }
}

function withState(known: readonly (WallState & { heardAt: number })[], state: WallState) {
  const told = { ...state, heardAt: Date.now() }
  return known.some(({ wall }) => wall === state.wall)
    ? known.map((other) => (other.wall === state.wall ? told : other))
    : [...known, told]
}
