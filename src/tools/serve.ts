import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, resolve, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.md': 'text/markdown; charset=utf-8',
}

/** Answers a request itself and says so, or leaves it to the folder. */
export type Handler = (path: string, request: IncomingMessage, response: ServerResponse) => boolean

export interface Server {
  /** With a slash at its end. */
  url: string
  close(): Promise<void>
}

/** Serves a folder on 127.0.0.1 under a prefix such as `/some/path/`, on a free port unless one is given. */
export async function serveFolder(
  folder: string,
  { prefix = '/', port = 0, handle }: { prefix?: string; port?: number; handle?: Handler } = {},
): Promise<Server> {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (!pathname.startsWith(prefix)) return notFound(response)
    const path = decodeURIComponent(pathname.slice(prefix.length)) || 'index.html'
    if (handle?.(path, request, response)) return
    const file = join(root, normalize(path))
    if (!file.startsWith(root + sep)) return notFound(response)
    stat(file).then(
      (found) => {
        if (!found.isFile()) return notFound(response)
        response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' })
        createReadStream(file).pipe(response)
      },
      () => notFound(response),
    )
  })
  await new Promise<void>((ready) => {
    server.listen(port, '127.0.0.1', ready)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}${prefix}`,
    close: () =>
      new Promise((closed, failed) => {
        server.closeAllConnections()
        server.close((error) => (error ? failed(error) : closed()))
      }),
  }
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('not found')
}
