import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = dirname(fileURLToPath(import.meta.url))
const UI = [
  'react',
  'react-dom',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  'react-error-boundary',
  'idb-keyval',
  'recharts',
  'leaflet',
  'uqr',
]

/** What each folder may import: other folders, and packages by name. A folder may always import itself. */
const RULES: Record<string, { folders: string[]; packages: string[] }> = {
  model: { folders: [], packages: [] },
  feed: { folders: ['model'], packages: [] },
  table: { folders: ['model'], packages: [] },
  query: { folders: ['model', 'feed', 'table', 'offline'], packages: [] },
  url: { folders: ['model'], packages: [] },
  offline: { folders: [], packages: [] },
  views: { folders: ['model', 'url', 'query', 'offline'], packages: UI },
  wall: { folders: ['model', 'url', 'views'], packages: UI },
  paper: { folders: ['model', 'url', 'query', 'views'], packages: [...UI, 'react-dom'] },
  // Files at the top: they put the parts together, and nothing but tests and the build imports tools.
  '': { folders: ['model', 'url', 'query', 'views', 'wall', 'paper'], packages: [...UI, 'react-dom/client'] },
}
/** Folders of `views` that all views share; any other folder there is one view. */
const SHARED = ['words']
/** Packages that stay in one folder, so that they can be replaced there. */
const KEPT_IN: Record<string, string> = {
  'eventsource-parser': 'feed',
  'react-leaflet': 'views/map',
  leaflet: 'views/map',
  'geojson-vt': 'views/map',
  'topojson-client': 'views/map',
  'topojson-specification': 'views/map',
  geojson: 'views/map',
  recharts: 'views/chart',
}

/** Static imports and exports, dynamic imports, and the URLs of workers. */
const IMPORT = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'|new URL\('(\.[^']+)'/gm

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/(\.(test|bench)|-in-test)\.tsx?$/.test(file))
  .filter((file) => Object.keys(RULES).includes(folderOf(file)))

describe.each(files)('%s', (file) => {
  const folder = folderOf(file)
  const text = readFileSync(join(SRC, file), 'utf8')
  const imports = [...text.matchAll(IMPORT)].map((match) => (match[1] ?? match[2] ?? match[3])!)

  it('imports only what its folder may', () => {
    for (const name of imports) {
      if (!name.startsWith('.')) {
        const home = KEPT_IN[name.replace(/\/.*/, '')]
        const isKept = home !== undefined && file.startsWith(`${home}/`)
        expect(isKept || (home === undefined && RULES[folder]!.packages.some((known) => name === known)), name).toBe(
          true,
        )
        continue
      }
      const target = relative(SRC, resolve(SRC, dirname(file), name))
      expect([folder, ...RULES[folder]!.folders], `${name} in ${file}`).toContain(folderOf(target))
      expect(isOtherView(file, target), `${file} imports another view: ${target}`).toBe(false)
    }
  })
})

/** The folder of `src` that a file stands in; empty for a file at the top. */
function folderOf(file: string): string {
  return file.includes('/') ? file.split('/')[0]! : ''
}

function isOtherView(file: string, target: string): boolean {
  const [folder, view, ...rest] = file.split('/')
  const [, other, ...there] = target.split('/')
  if (folder !== 'views' || !target.startsWith('views/') || there.length === 0 || SHARED.includes(other!)) return false
  return rest.length === 0 || view !== other
}
