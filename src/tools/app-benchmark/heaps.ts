import type { CDPSession, Page } from 'playwright-core'

/** Bytes of a page and its workers: what their scripts hold, with the buffers behind typed arrays. */
export interface Heaps {
  page: number
  workers: number
}

interface Usage {
  usedSize: number
  backingStorageSize?: number
}

interface Worker {
  send: (method: string) => Promise<unknown>
}

/** Watches a page's workers, from before it opens; answers what asks each heap after a collection. */
export async function watchHeaps(page: Page): Promise<() => Promise<Heaps>> {
  const session = await page.context().newCDPSession(page)
  const workers = new Map<string, Worker>()
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.set(sessionId, createWorker(session, sessionId))
  })
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId))
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  return async () => {
    await session.send('HeapProfiler.collectGarbage')
    const own = sizeOf((await session.send('Runtime.getHeapUsage')) as Usage)
    const each = await Promise.all(
      [...workers.values()].map(async (worker) => {
        await worker.send('HeapProfiler.collectGarbage')
        return sizeOf((await worker.send('Runtime.getHeapUsage')) as Usage)
      }),
    )
    return { page: own, workers: each.reduce((sum, size) => sum + size, 0) }
  }
}

function sizeOf({ usedSize, backingStorageSize = 0 }: Usage): number {
  return usedSize + backingStorageSize
}

/** A worker is spoken to through its page: one message there, one back. */
function createWorker(session: CDPSession, sessionId: string): Worker {
  let count = 0
  const waiting = new Map<number, (result: unknown) => void>()
  session.on('Target.receivedMessageFromTarget', (reply) => {
    if (reply.sessionId !== sessionId) return
    const { id, result } = JSON.parse(reply.message) as { id?: number; result?: unknown }
    if (id === undefined) return
    waiting.get(id)?.(result)
    waiting.delete(id)
  })
  return {
    send(method) {
      const id = ++count
      const reply = new Promise<unknown>((resolve) => waiting.set(id, resolve))
      const message = JSON.stringify({ id, method })
      return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => reply)
    },
  }
}
