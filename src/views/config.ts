import { type NamedScene, readScenes } from '../model/scenes.ts'
import { isZone } from '../model/time.ts'

/** `public/config.json`: what an operator changes without a rebuild. Every member has a default. */
export interface Config {
  /** Relative to the page, or absolute. */
  feed: string
  /** Server-sent events with the changes of that feed; absent: it is looked at every so often alone. */
  stream?: string
  /** Hosts whose feeds `?feed=` opens without asking, as `example.org` or `example.org:8080`. */
  hosts: string[]
  /** Shown in the header in place of the feed's own title. */
  title?: string
  /** The query string that an address without any parameter takes on. */
  view?: string
  /** Clocks and choices of the shown time zone, IANA names. */
  zones: string[]
  /** How often the feed is looked at again. */
  refreshSeconds: number
  /** When it counts as late; 0 leaves it to us. */
  freshness: {
    /** After the last look that succeeded; 0: three intervals. */
    lateSeconds: number
    /** Of the newest date in the data; 0: a feed of the past is as good as ever. */
    newestHours: number
  }
  /** Of the wall, in place of the feed's own; empty: the feed's. */
  scenes: NamedScene[]
  wall: {
    /** Nobody can leave it by key or button. */
    isLocked: boolean
    /** Keys that are a single letter or sign act (WCAG 2.1.4). */
    hasLetterKeys: boolean
  }
  basemap: {
    /** Border policy: `un`, `de-facto` … as the base map defines them. */
    policy: string
    /** ISO 3166 alpha-3 codes of the countries drawn a tone lighter. */
    focus: string[]
  }
}

const DEFAULTS: Config = {
  feed: 'mock-data/feed.geojson',
  hosts: [],
  zones: ['UTC'],
  refreshSeconds: 60,
  freshness: { lateSeconds: 0, newestHours: 0 },
  scenes: [],
  wall: { isLocked: false, hasLetterKeys: true },
  basemap: { policy: 'un', focus: [] },
}

/** A page without its config is better than no page. */
const PATIENCE_MS = 5000

/** Fetches the config next to the page; what it lacks or misspells takes its default and is told in `problems`. */
export async function loadConfig(url: string): Promise<{ config: Config; problems: string[] }> {
  try {
    const response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(PATIENCE_MS) })
    if (!response.ok) return { config: DEFAULTS, problems: [`config.json: the server answered ${response.status}`] }
    return readConfig(await response.json())
  } catch (error) {
    return {
      config: DEFAULTS,
      problems: [`config.json could not be read: ${error instanceof Error ? error.message : String(error)}`],
    }
  }
}

/** Takes each legal member of a value and the default for the rest. */
export function readConfig(value: unknown): { config: Config; problems: string[] } {
  const problems: string[] = []
  const given = isRecord(value) ? value : {}
  if (!isRecord(value)) problems.push('config.json is not an object')

  function take<T>(
    from: Record<string, unknown>,
    name: string,
    isLegal: (value: unknown) => value is T,
  ): T | undefined {
    const found = from[name]
    if (found === undefined) return undefined
    if (isLegal(found)) return found
    problems.push(`config.json, ${name}: ${JSON.stringify(found)} is not usable`)
    return undefined
  }

  const title = take(given, 'title', isString)
  const view = take(given, 'view', isString)
  const stream = take(given, 'stream', isString)
  const read = given['scenes'] === undefined ? { scenes: [], problems: [] } : readScenes(given['scenes'])
  problems.push(...read.problems.map((problem) => `config.json, scenes: ${problem}`))
  const freshness = take(given, 'freshness', isRecord) ?? {}
  const basemap = take(given, 'basemap', isRecord) ?? {}
  const wall = take(given, 'wall', isRecord) ?? {}
  return {
    config: {
      feed: take(given, 'feed', isAddress) ?? DEFAULTS.feed,
      hosts: take(given, 'hosts', isTexts) ?? DEFAULTS.hosts,
      // Empty texts stand in the file to show that they can be given.
      ...(title && { title }),
      ...(stream && URL.canParse(stream, 'http://localhost/') && { stream }),
      ...(view && { view }),
      zones: take(given, 'zones', isZones) ?? DEFAULTS.zones,
      refreshSeconds: take(given, 'refreshSeconds', isSeconds) ?? DEFAULTS.refreshSeconds,
      freshness: {
        lateSeconds: take(freshness, 'lateSeconds', isAmount) ?? DEFAULTS.freshness.lateSeconds,
        newestHours: take(freshness, 'newestHours', isAmount) ?? DEFAULTS.freshness.newestHours,
      },
      scenes: read.scenes,
      wall: {
        isLocked: take(wall, 'lock', isBoolean) ?? DEFAULTS.wall.isLocked,
        hasLetterKeys: take(wall, 'letterKeys', isBoolean) ?? DEFAULTS.wall.hasLetterKeys,
      },
      basemap: {
        policy: take(basemap, 'policy', isPolicy) ?? DEFAULTS.basemap.policy,
        focus: take(basemap, 'focus', isTexts) ?? DEFAULTS.basemap.focus,
      },
    },
    problems,
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const isString = (value: unknown): value is string => typeof value === 'string'
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText)
/** The policies that the base map holds. */
const POLICIES = ['un', 'de-facto']
const isPolicy = (value: unknown): value is string => isText(value) && POLICIES.includes(value)
const isAddress = (value: unknown): value is string => isText(value) && URL.canParse(value, 'http://localhost/')
const isZones = (value: unknown): value is string[] => isTexts(value) && value.every(isZone)
const isAmount = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < 1e9
const isSeconds = (value: unknown): value is number => typeof value === 'number' && value >= 5 && value <= 86_400
