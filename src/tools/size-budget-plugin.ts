import { gzipSync } from 'node:zlib'
import type { Plugin, Rollup } from 'vite'

/** Kilobytes (1,000 bytes), gzipped: all JavaScript that the page loads on opening but the chart's. */
const PAGE_KB = 185
/** And what its workers load, on threads of their own. */
const WORKERS_KB = 60
/** Chunks that hold one of these come later, or for some readers alone. */
const LATER = [
  /node_modules\/(recharts|idb-keyval)\//,
  /src\/paper\//,
  /views\/chart\/(chart-table|model)/,
  /views\/event-detail\/(event-record|rival-claims)/,
  /views\/feed-report\/report-dialog/,
  /views\/header\/about\.tsx/,
  /views\/playback\/all/,
  /views\/timeline\/visits-table/,
  /views\/open-file\/(columns-dialog|layer-boxes|reading-bar)/,
  /views\/keep-app/,
  /views\/what-changed\/(what-changed|changes-dialog)\.tsx/,
  /views\/follow-stream/,
  /query\/refresher/,
  /views\/header\/share-dialog/,
  /views\/(qr-code|view-citation|header\/use-shown)/,
  /src\/wall\/(wall|use-scenes|scenes-dialog|presenter|channel)\.tsx?/,
]
/**
 * The same for the workers, whose chunks are known by name alone: readers of other formats than GeoJSON, and exports; the
 * service worker is loaded when all is painted.
 */
const LATER_FILES = /(foreign|export-answer|live)-[\w-]+\.js$|^service-worker\.js$/

/** Fails the build where the first load outgrows its budget. */
export function sizeBudget(): Plugin {
  return {
    name: 'faultline-size-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap((file) => {
        if (!file.fileName.endsWith('.js') || LATER_FILES.test(file.fileName)) return []
        if (file.type === 'chunk') return isLater(file) ? [] : { name: file.fileName, code: file.code }
        return { name: file.fileName, code: file.source }
      })
      const [workers, page] = [files.filter(isWorker), files.filter((file) => !isWorker(file))]
      if (page.length === 0) return
      for (const [what, list, budget] of [
        ['the page', page, PAGE_KB],
        ['its workers', workers, WORKERS_KB],
      ] as const) {
        const sizes = list.map(({ name, code }) => ({ name, kilobytes: gzipSync(code).length / 1000 }))
        const sum = sizes.reduce((all, { kilobytes }) => all + kilobytes, 0)
        const parts = sizes.map(({ name, kilobytes }) => `${name} ${kilobytes.toFixed(1)}`).join(', ')
        const text = `first load of ${what}: ${sum.toFixed(1)} kB gzipped of ${budget} kB (${parts})`
        if (sum > budget) this.error(text)
        this.info(text)
      }
    },
  }
}

function isWorker({ name }: { name: string }): boolean {
  return /worker-[\w-]+\.js$/.test(name)
}

function isLater(chunk: Rollup.OutputChunk): boolean {
  return chunk.moduleIds.some((id) => LATER.some((pattern) => pattern.test(id)))
}
