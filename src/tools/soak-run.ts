import type { CDPSession, Page } from 'playwright-core'

/** What is held at one moment, after a forced collection. Bytes are of live objects alone. */
export interface Held {
  changes: number
  looks: number
  pageBytes: number
  workerBytes: number
  nodes: number
  listeners: number
}

export interface SoakOptions {
  /** Scene changes and looks at the feed before the first measurement, and in all. */
  warmUp: number
  changes: number
  /** Measures this often between the two as well. */
  every?: number
  /** How many looks the server has answered. */
  looks: () => number
  onHeld?: (held: Held) => void
}

/** Of the browser that soaks. */
export const SOAK_ARGS = [
  // Else Chromium drops writes to the address bar that come faster than any wall makes them.
  '--disable-ipc-flooding-protection',
  // Machine code counts as heap, and V8 makes more of it for hours, as functions grow hot: 8 % in 240 scenes, while a
  // comparison of heap snapshots showed no more objects. Made once for each function, it leaves what the page holds.
  '--js-flags=--always-sparkplug --no-maglev --no-opt --no-flush-bytecode',
]

/** A scene lasts no longer than this on the virtual clock, and the feed is due as often. */
const STEP_MS = 30_000

/** Opens a wall whose timers are on a clock that can jump, and waits until it shows its first scene. */
export async function openSoak(page: Page, url: string): Promise<void> {
  await page.clock.install()
  await page.goto(`${url}?mode=wall&refresh=20`)
  await waitUntil(
    () => page.evaluate(() => /Showing [\d,]+ of/.test(document.body.textContent)),
    () => 'the wall shows no events',
  )
  await settled(page)
}

/**
 * Lets an open wall run on a virtual clock: each jump ends a scene and makes the feed due, and is followed by a wait in
 * real time until both are done. Answers what is held after the warm-up, in between, and at the end; each time it is the
 * first scene that is shown, so that like is compared with like.
 */
export async function soak(page: Page, { warmUp, changes, every, looks, onHeld }: SoakOptions): Promise<Held[]> {
  const measure = await createMeasure(page)
  const all: Held[] = []
  for (let change = 1; change <= changes; change++) {
    await changeOnce(page, looks)
    if (change !== warmUp && change !== changes && !(every && change > warmUp && change % every === 0)) continue
    await showFirst(page)
    const held = { changes: change, looks: looks(), ...(await measure()) }
    all.push(held)
    onHeld?.(held)
  }
  return all
}

async function changeOnce(page: Page, looks: () => number): Promise<void> {
  const before = { title: await titleOf(page), looks: looks() }
  await page.clock.fastForward(STEP_MS)
  await waitUntil(
    async () => (await titleOf(page)) !== before.title && looks() > before.looks,
    async () => {
      const shown = await titleOf(page)
      return `the scene is “${shown}”, before “${before.title}”; ${looks() - before.looks} looks`
    },
  )
  await settled(page)
}

async function showFirst(page: Page): Promise<void> {
  await page.keyboard.press('Home')
  await settled(page)
}

/** Nothing of the page waits for an answer, for three looks in a row. */
async function settled(page: Page): Promise<void> {
  let quiet = 0
  await waitUntil(
    async () => {
      const isBusy = await page.evaluate(() => document.querySelector('[aria-busy="true"]') !== null)
      quiet = isBusy ? 0 : quiet + 1
      return quiet >= 3
    },
    () => 'the page still waits for an answer',
  )
}

const titleOf = (page: Page) => page.evaluate(() => document.querySelector('h1')?.textContent ?? '')

async function waitUntil(isSo: () => Promise<boolean>, tell: () => string | Promise<string>): Promise<void> {
  const until = Date.now() + 60_000
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(`after a minute: ${await tell()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Asks Chromium what is held by the page and its workers. */
async function createMeasure(page: Page): Promise<() => Promise<Omit<Held, 'changes' | 'looks'>>> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  const workers = await attachToWorkers(session)
  return async () => {
    // What a collection lets go of may let go of more: weak maps, finalised handles.
    for (let i = 0; i < 3; i++) {
      await session.send('HeapProfiler.collectGarbage')
      for (const worker of workers.values()) await worker('HeapProfiler.collectGarbage')
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    const page = await session.send('Runtime.getHeapUsage')
    const counters = await session.send('Memory.getDOMCounters')
    let workerBytes = 0
    for (const worker of workers.values()) {
      const usage = (await worker('Runtime.getHeapUsage')) as { usedSize: number }
      workerBytes += usage.usedSize
    }
    return {
      pageBytes: page.usedSize,
      workerBytes,
      nodes: counters.nodes,
      listeners: counters.jsEventListeners,
    }
  }
}

type Ask = (method: string) => Promise<unknown>

/** Workers are targets of their own; messages to them travel within those of the page. */
async function attachToWorkers(session: CDPSession): Promise<Map<string, Ask>> {
  const workers = new Map<string, Ask>()
  const waiting = new Map<number, (result: unknown) => void>()
  let calls = 0
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const reply = JSON.parse(message) as { id?: number; result?: unknown }
    if (reply.id === undefined) return
    waiting.get(reply.id)?.(reply.result)
    waiting.delete(reply.id)
  })
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return
    workers.set(sessionId, (method) => {
      const id = ++calls
      void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
      return new Promise((resolve) => waiting.set(id, resolve))
    })
  })
  session.on('Target.detachedFromTarget', ({ sessionId }) => void workers.delete(sessionId))
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  return workers
}

/** What grew past the bound, in words: each figure at the end against its value after the warm-up. */
export function growth(all: readonly Held[], bound: number): string[] {
  const [first] = all
  const last = all.at(-1)
  if (!first || !last) return ['nothing was measured']
  return (['pageBytes', 'workerBytes', 'nodes', 'listeners'] as const).flatMap((name) => {
    const share = last[name] / first[name] - 1
    return Math.abs(share) <= bound ? [] : [`${name}: ${first[name]} → ${last[name]} (${(share * 100).toFixed(1)} %)`]
  })
}
