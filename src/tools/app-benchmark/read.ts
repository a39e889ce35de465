import { openAsBlob, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileChunks } from '../../feed/file.ts'
import { openLayers } from '../../query/open-feed.ts'
import { readLayer } from '../../query/read-layer.ts'
import { writeSeededFile } from './seeded-files.ts'

/**
 * Reads seeded files as the worker does, without a browser, so that a profiler can look at it:
 * `node --cpu-prof --import tsx src/tools/app-benchmark/read.ts ucdp 400000`.
 */
async function measureReading(shape: 'ucdp' | 'plain', rows: number): Promise<void> {
  const path = join(tmpdir(), `faultline-read-${process.pid}.csv`)
  const size = writeSeededFile(path, shape, rows)
  try {
    const file = await openAsBlob(path)
    const start = performance.now()
    const cpu = process.cpuUsage()
    const tables: number[] = []
    const open = (holding: Awaited<ReturnType<typeof readLayer>>['holding']): void => {
      const began = performance.now()
      openLayers([{ name: '', holding }], { url: path, version: 1, now: Date.now() / 60_000 })
      tables.push(performance.now() - began)
    }
    const stop = new AbortController().signal
    const { holding } = await readLayer({ chunks: fileChunks(file), size, file, stop, onPart: open })
    open(holding)
    const seconds = (performance.now() - start) / 1000
    const { user, system } = process.cpuUsage(cpu)
    const { count } = holding.part
    console.log(
      `${count.toLocaleString('en')} rows of ${rows.toLocaleString('en')}, ${(size / 1e6).toFixed(0)} MB, in ` +
        `${seconds.toFixed(1)} s: ${Math.round(count / seconds).toLocaleString('en')} rows/s (${((user + system) / 1e6).toFixed(1)} s of all cores); tables took ` +
        `${tables.map((ms) => Math.round(ms)).join(' + ')} ms; ${holding.problems.length} lines in the report`,
    )
    const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
    console.log(`memory ${mb(rss)} MB, heap ${mb(heapUsed)}, buffers ${mb(arrayBuffers)}`)
  } finally {
    rmSync(path)
  }
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(0)
}

await measureReading(process.argv[2] === 'plain' ? 'plain' : 'ucdp', Number(process.argv[3] ?? 400_000))
