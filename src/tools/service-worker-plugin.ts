import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, transformWithOxc } from 'vite'

const SOURCE = 'src/offline/service-worker.ts'
/** Of `public/`: what the page cannot do without. */
const NEEDED = /^(?:basemap\/.*\.json|config\.json|icon\.svg|manifest\.webmanifest)$/

/** Builds the service worker into the root of the app, with the list of the files that it keeps. */
export function serviceWorker(): Plugin {
  let root = ''
  let publicDir = ''
  return {
    name: 'faultline-service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      root = config.root
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        // The workers of the app are bundles of their own.
        const page = bundle['index.html']
        if (!page || page.type !== 'asset') return
        const contents = new Map<string, string | Uint8Array>([['./', page.source]])
        for (const file of Object.values(bundle))
          if (file.fileName.startsWith('assets/') && !file.fileName.endsWith('.map'))
            contents.set(file.fileName, file.type === 'chunk' ? file.code : file.source)
        for (const name of publicFiles(publicDir))
          if (NEEDED.test(name)) contents.set(name, readFileSync(join(publicDir, name)))
        const files = [...contents.keys()].toSorted()
        const hash = createHash('sha256')
        for (const file of files) hash.update(file).update(contents.get(file)!)
        const build = JSON.stringify({ id: hash.digest('hex').slice(0, 16), files })
        const { code } = await transformWithOxc(readFileSync(join(root, SOURCE), 'utf8'), SOURCE)
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: `const BUILD = ${build};\n${code.replace(/^export \{\};?$/m, '')}`,
        })
      },
    },
  }
}

function publicFiles(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
}
