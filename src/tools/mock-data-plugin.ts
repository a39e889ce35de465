import { createReadStream } from 'node:fs'
import { cp, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const FOLDER = 'mock-data'
const TYPES: Record<string, string> = {
  '.geojson': 'application/geo+json',
  '.json': 'application/json',
  '.css': 'text/css',
  '.html': 'text/html',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
}

/** Serves `mock-data/` in development and copies it beside the build, so that a feed has one path everywhere. */
export function mockData(): Plugin {
  let outDir: string | null = null
  return {
    name: 'faultline-mock-data',
    configResolved(config) {
      if (config.command === 'build') outDir = resolve(config.root, config.build.outDir)
    },
    configureServer(server) {
      const root = resolve(server.config.root, FOLDER)
      server.middlewares.use(`/${FOLDER}/`, (request, response, next) => {
        const path = join(root, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
        stat(path).then(
          (found) => {
            if (!found.isFile() || !path.startsWith(root)) return next()
            response.setHeader('Content-Type', `${TYPES[extname(path)] ?? 'application/octet-stream'}; charset=utf-8`)
            createReadStream(path).pipe(response)
          },
          () => next(),
        )
      })
    },
    async closeBundle() {
      if (outDir !== null) await cp(FOLDER, join(outDir, FOLDER), { recursive: true })
    },
  }
}
