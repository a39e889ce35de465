import { expect, it } from 'vitest'
import { FeedError } from '../feed/feed-error.ts'
import { applyPatches } from '../feed/patch.ts'
import { createChangeLog, digestOf } from './change-log.ts'
import { printsOf } from './changes.ts'
import { readFeedBytes } from '../feed/read-feed.ts'
import { readLayer } from './read-layer.ts'
import { type Layers, createLayers } from './layers.ts'
import { type Refresher, createRefresher } from './refresher.ts'
import { sinceVisit } from './visit.ts'

const SCHEDULES = 1000
const STEPS = 16
const MINUTE = 60_000
const LATENCY_MS = 400

/** A small seeded generator (mulberry32), so that a schedule that fails can be run again. */
function seeded(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A clock that stands until it is moved, and its timers. */
function createClock() {
  let now = 1_700_000_000_000
  let next = 0
  const timers = new Map<number, { at: number; act: () => void }>()
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    now: () => now,
    setTimer(act: () => void, ms: number) {
      timers.set(++next, { at: now + ms, act })
      return next
    },
    clearTimer: (id: never) => void timers.delete(id),
    async move(ms: number) {
      const until = now + ms
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= until).toSorted((a, b) => a[1].at - b[1].at)[0]
        if (!due) break
        timers.delete(due[0])
        now = Math.max(now, due[1].at)
        due[1].act()
        await settle()
      }
      now = until
      await settle()
    },
  }
}

const FAULTS = ['none', 'none', 'none', '500', '429', 'truncated', 'wrong-type', 'drop', 'hang'] as const

/** A server whose feed changes, with whatever can go wrong with it. */
function createServer(random: () => number, clock: ReturnType<typeof createClock>) {
  const features = new Map<string, object>()
  let made = 0
  let revision = 0
  const feature = (id: string, more: object = {}) => ({
    type: 'Feature',
    id,
    geometry: null,
    properties: { kind: 'statement', title: `Event ${id}`, start: '2023-02-01', summary: `said ${++made}`, ...more },
  })
  const any = () => [...features.keys()][Math.floor(random() * features.size)]
  for (let i = 0; i < 5; i++) features.set(`first-${i}`, feature(`first-${i}`))
  const server = {
    fault: 'none' as (typeof FAULTS)[number],
    asked: 0,
    text: () => JSON.stringify({ type: 'FeatureCollection', faultline: 1, features: [...features.values()] }),
    change() {
      revision++
      const id = any()
      const what = random()
      const patch = { upsert: [] as Record<string, unknown>[], withdraw: [] as string[] }
      const put = (next: { id: string }) => {
        features.set(next.id, next)
        patch.upsert.push(next)
      }
      if (what < 0.45 || id === undefined) put(feature(`new-${revision}`))
      else if (what < 0.65) put(feature(id))
      else if (what < 0.75) put(feature(id, { status: 'retracted' }))
      else if (what < 0.85) put(feature(`v${revision}`, { supersedes: id }))
      else {
        features.delete(id)
        patch.withdraw.push(id)
      }
      return patch
    },
    async fetch(_url: string, _signal: AbortSignal, known?: { etag?: string }) {
      server.asked++
      const { fault } = server
      const early = random() < 0.5 ? { text: server.text(), etag: `r${revision}` } : null
      await new Promise<void>((resolve) => clock.setTimer(resolve, fault === 'hang' ? 30_000 : LATENCY_MS))
      const { text, etag } = early ?? { text: server.text(), etag: `r${revision}` }
      if (fault === 'truncated') return { bytes: new TextEncoder().encode(text.slice(0, -9)), marks: {} }
      if (fault === 'wrong-type') return { bytes: new TextEncoder().encode('<!doctype html>'), marks: {} }
      if (fault !== 'none') {
        const error = new FeedError(fault)
        if (fault === '429') error.retryAfterMs = random() * 3 * MINUTE
        throw error
      }
      if (known?.etag === etag) return { isUnchanged: true as const }
      return { bytes: new TextEncoder().encode(text), marks: { etag } }
    },
  }
  return server
}

interface Tab {
  layers: Layers
  refresher: Refresher
  log: ReturnType<typeof createChangeLog>
  isStreaming: boolean
  shown: () => Promise<Map<string, string>>
}

function openTab(server: ReturnType<typeof createServer>, clock: ReturnType<typeof createClock>, random: () => number) {
  const log = createChangeLog()
  const layers = createLayers({
    fetch: (url, signal, { known }) => server.fetch(url, signal, known),
    chunksOf: () => {
      throw new Error('no files')
    },
    read: readLayer,
    changed: (id, before, after) => log.note(id, before, after, clock.now()),
    now: () => clock.now() / MINUTE,
  })
  let look = 0
  let looking = 0
  const refresher = createRefresher({
    intervalMs: MINUTE,
    now: clock.now,
    random,
    setTimer: (act, ms) => clock.setTimer(act, ms),
    clearTimer: (timer) => clock.clearTimer(timer),
    look: () => void lookNow(),
  })
  async function lookNow() {
    expect(++looking, 'looks at once').toBe(1)
    const question = { ask: 'feed', layers: [{ id: 'feed', url: 'http://x/', isOn: true }], look: ++look } as const
    await layers.open(question, new AbortController().signal).then(
      () => refresher.happen({ type: 'looked', at: clock.now() }),
      (error: FeedError) => refresher.fail(clock.now(), error.retryAfterMs ?? undefined),
    )
    looking--
  }
  refresher.happen({ type: 'dropped' })
  refresher.turn(true)
  const tab: Tab = {
    layers,
    refresher,
    log,
    isStreaming: false,
    async shown() {
      const snapshot = layers.snapshot('feed')
      return snapshot ? printsOf(snapshot) : new Map()
    },
  }
  return tab
}

it(`${SCHEDULES} schedules of faults, changes, streams and closed tabs: at the end the table is the server's feed, and nothing that was shown left without a record`, async () => {
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const random = seeded(seed)
    const clock = createClock()
    const server = createServer(random, clock)
    /** All prints that were on screen, by id, and what was recorded of each id. */
    const everShown = new Map<string, Set<string>>()
    const recorded = new Map<string, Set<string>>()
    const successors = new Map<string, string>()
    const record = (id: string, what: string) => recorded.set(id, (recorded.get(id) ?? new Set()).add(what))
    let tab = openTab(server, clock, random)
    let kept: Awaited<ReturnType<typeof digestOf>>['records'] = null

    const digest = async () => {
      const snapshot = tab.layers.snapshot('feed')
      return snapshot ? (await digestOf(snapshot)).records : null
    }
    const look = async () => {
      for (const [id, print] of (await digest()) ?? []) everShown.set(id, (everShown.get(id) ?? new Set()).add(print))
      for (const [old, next] of tab.layers.snapshot('feed')?.replacedBy ?? []) successors.set(old, next)
      for (const { id, what } of tab.log.changes().changes) record(id, what)
    }
    /** Between two visits what is remembered tells what changed. */
    const compareVisits = async () => {
      const now = await digest()
      if (!kept || !now) return
      const since = sinceVisit(kept, now)
      for (const { id } of since.added) record(id, 'added')
      for (const { id } of since.corrected) record(id, 'corrected')
      for (const { id } of since.withdrawn) record(id, 'withdrawn')
      kept = null
    }

    for (let step = 0; step < STEPS; step++) {
      const what = random()
      if (what < 0.35) {
        const patch = server.change()
        const { layers } = tab
        if (tab.isStreaming)
          clock.setTimer(
            () => void layers.patch('feed', (bytes) => applyPatches(bytes, [patch])).catch(() => undefined),
            20,
          )
      } else if (what < 0.55) server.fault = FAULTS[Math.floor(random() * FAULTS.length)]!
      else if (what < 0.62) tab.refresher.happen({ type: random() < 0.5 ? 'hidden' : 'shown' })
      else if (what < 0.67) tab.refresher.happen({ type: 'online', at: clock.now() })
      else if (what < 0.77) tab.isStreaming = !tab.isStreaming
      else if (what < 0.84) {
        await look()
        kept = (await digest()) ?? kept
        tab.refresher.stop()
        tab = openTab(server, clock, random)
      }
      await clock.move(random() * 2 * MINUTE)
      await compareVisits()
      await look()
    }

    server.fault = 'none'
    tab.isStreaming = false
    tab.refresher.happen({ type: 'shown' })
    const asked = server.asked
    await clock.move(10 * MINUTE)
    expect(server.asked - asked, `looks of schedule ${seed}`).toBeLessThan(15)
    await compareVisits()
    await look()

    const contents = await readFeedBytes(new TextEncoder().encode(server.text()))
    const shown = await tab.shown()
    const truth = new Map<string, string>()
    for (const event of contents.events) truth.set(event.id, (await printsOf(one(event))).get(event.id)!)
    expect(Object.fromEntries(shown), `schedule ${seed}`).toEqual(Object.fromEntries(truth))
    const open = tab.layers.current()!
    expect(open.about.tally.in).toBe(contents.records)

    const last = new Map((await digest())!.map(([id, print]) => [id, print]))
    for (const [id, prints] of everShown) {
      // What a correction has replaced is told by the correction, and may leave the feed in silence then.
      const successor = last.has(id) ? undefined : successors.get(id)
      const what = recorded.get(id)
      if (successor !== undefined && !what?.has('withdrawn'))
        expect(recorded.has(successor), `${id} of schedule ${seed} is superseded`).toBe(true)
      else if (!last.has(id)) expect(what?.has('withdrawn'), `${id} of schedule ${seed} is gone`).toBe(true)
      else if (prints.size > 1) expect(what?.size ?? 0, `${id} of schedule ${seed} was changed`).toBeGreaterThan(0)
    }
    tab.refresher.stop()
  }
}, 300_000)

function one(event: Awaited<ReturnType<typeof readFeedBytes>>['events'][number]) {
  return {
    count: 1,
    async *records() {
      yield event
    },
    read: async () => new Map(),
    replacedBy: new Map(),
  }
}
