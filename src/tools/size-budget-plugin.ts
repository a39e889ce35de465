import { gzipSync } from 'node:zlib'
import type { Plugin, Rollup } from 'vite'

/** Kilobytes (1,000 bytes), gzipped: all JavaScript that the page loads before the chart's chunk. */
const FIRST_LOAD_KB = 190

/** Fails the build where the first load outgrows its budget. */
export function sizeBudget(): Plugin {
  return {
    name: 'faultline-size-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file): file is Rollup.OutputChunk => file.type === 'chunk')
      const entry = chunks.find((chunk) => chunk.isEntry && chunk.facadeModuleId?.endsWith('index.html'))
      if (!entry) return
      const workers = Object.values(bundle).filter(
        (file): file is Rollup.OutputAsset => file.type === 'asset' && /worker-.*\.js$/.test(file.fileName),
      )
      const first = firstLoad(entry, new Map(chunks.map((chunk) => [chunk.fileName, chunk])))
      const bytes =
        first.reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0) +
        workers.reduce((sum, worker) => sum + gzipSync(worker.source).length, 0)
      const kilobytes = bytes / 1000
      const text = `first load ${kilobytes.toFixed(1)} kB gzipped, workers included; the budget is ${FIRST_LOAD_KB} kB`
      if (kilobytes > FIRST_LOAD_KB) this.error(text)
      this.info(text)
    },
  }
}

function firstLoad(entry: Rollup.OutputChunk, chunks: Map<string, Rollup.OutputChunk>): Rollup.OutputChunk[] {
  const found = new Set([entry])
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const next = chunks.get(name)
      if (next) found.add(next)
    }
  }
  return [...found]
}
