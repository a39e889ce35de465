import type { ServerResponse } from 'node:http'

/** What can go wrong with a feed on its way. */
export const FAULTS = ['slow', '500', '429', '429-date', 'truncated', 'cut', 'wrong-type', 'hang', 'drop'] as const
/** One of `FAULTS`. */
export type Fault = (typeof FAULTS)[number]

/** Whether a text names a fault. */
export function isFault(text: string): text is Fault {
  return FAULTS.some((fault) => fault === text)
}

const SLOW_MS = 6000
const RETRY_AFTER_SECONDS = 8

/** Answers wrongly, in place of `body`. */
export function answerWrongly(fault: Fault, response: ServerResponse, body: string): void {
  const half = body.slice(0, body.length / 2)
  switch (fault) {
    case 'slow':
      response.writeHead(200, { 'Content-Type': 'application/geo+json' }).write(half)
      setTimeout(() => response.end(body.slice(half.length)), SLOW_MS).unref()
      return
    case '500':
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end('The database is away\n')
      return
    case '429':
      response.writeHead(429, { 'Retry-After': RETRY_AFTER_SECONDS }).end()
      return
    case '429-date':
      // Whole seconds alone can be written: rounded up, so that nobody comes too early.
      response
        .writeHead(429, {
          'Retry-After': new Date(Math.ceil(Date.now() / 1000 + RETRY_AFTER_SECONDS) * 1000).toUTCString(),
        })
        .end()
      return
    case 'truncated':
      // Says that it is whole: nothing but the text itself tells.
      response.writeHead(200, { 'Content-Type': 'application/geo+json' }).end(half)
      return
    case 'cut':
      response.writeHead(200, { 'Content-Type': 'application/geo+json' })
      response.write(half, () => setTimeout(() => response.destroy(), 50))
      return
    case 'wrong-type':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>Sign in</title>')
      return
    case 'hang':
      response.writeHead(200, { 'Content-Type': 'application/geo+json' }).write(half)
      return
    case 'drop':
      response.destroy()
  }
}
