import { KINDS } from '../model/event.ts'
import { backFrom, beforeBy, isZone, parseDate } from '../model/time.ts'

/** The panes that can be shown as tables, as the parameter names them. */
export const PANES = ['map', 'chart', 'visits'] as const
/** One of `PANES`. */
export type Pane = (typeof PANES)[number]

/** Screens other than the desk, as the parameter names them. */
export const MODES = ['wall', 'presenter'] as const
/** One of `MODES`. */
export type Mode = (typeof MODES)[number]

/** What a page of somebody else's may embed, as the parameter names it. */
export const EMBEDS = ['map', 'chart', 'visits', 'board'] as const
/** One of `EMBEDS`. */
export type Embed = (typeof EMBEDS)[number]

/** What the address says of the view; a parameter that is unknown or broken is dropped, a default is not written. */
export interface ViewParams {
  /** ISO 8601 of any precision; `from` may be a duration back from the newest date in the data. */
  from?: string
  to?: string
  actors: readonly string[]
  allActors: boolean
  kinds: readonly string[]
  text: string
  event?: string
  map?: { zoom: number; lat: number; lon: number }
  bounds?: readonly [west: number, south: number, east: number, north: number]
  /** Panes shown as tables. */
  tables: readonly Pane[]
  totals: boolean
  /** Ids switched off: `front`, `control`, claimants of the chart; `but.` and a series stands for all others of its panel. */
  off: readonly string[]
  lanes: 'visitor' | 'host'
  feed?: string
  theme?: 'light' | 'dark'
  zone?: string
  /** Bins a second, while the view plays. */
  play?: number
  /** The playhead, ISO 8601: what is shown ends with its bin. */
  at?: string
  /** ISO 8601 duration of the moving window; absent: everything from the range's start to the playhead. */
  span?: string
  /** Playback begins again at its end. */
  loop?: true
  /** The screen, where it is not the desk. */
  mode?: Mode
  /** The scene that the wall shows: its number, from 1, or its id. */
  scene?: string
  /** A list of scenes, packed. */
  scenes?: string
  /** Seconds between two looks at the feed, in place of the config's. */
  refresh?: number
  /** One pane, or the three, within a page of somebody else's. */
  embed?: Embed
  /** Laid out for paper. */
  print?: true
}

/** Reads a query string. Never throws. */
export function parseView(search: string): ViewParams {
  const params = new URLSearchParams(search)
  const from = readIf(params.get('from'), (text) => parseDate(text) !== null || backFrom(text, 0) !== null)
  const to = readIf(params.get('to'), (text) => parseDate(text) !== null)
  const event = params.get('event') || undefined
  const map = readCamera(params.get('map'))
  const bounds = readBounds(params.get('bounds'))
  const feed = params.get('feed') || undefined
  const theme = params.get('theme')
  const zone = readIf(params.get('tz'), isZone)
  const play = readSpeed(params.get('play'))
  const at = readIf(params.get('at'), (text) => parseDate(text) !== null)
  const span = readIf(params.get('span'), (text) => (beforeBy(text, 0) ?? 0) < 0)
  const mode = MODES.find((name) => name === params.get('mode'))
  const scene = params.get('scene')?.trim() || undefined
  const scenes = readIf(params.get('scenes'), (text) => /^[\w-]+$/.test(text))
  const refresh = readIf(params.get('refresh'), (text) => Number(text) >= 5 && Number(text) <= 86_400)
  const embed = EMBEDS.find((name) => name === params.get('embed'))
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    actors: readIds(params.get('actor')),
    allActors: params.get('actors') === 'all',
    kinds: readIds(params.get('kind')).filter((id) => KINDS.some((kind) => kind === id)),
    text: params.get('q')?.trim() ?? '',
    ...(event !== undefined && { event }),
    ...(map && { map }),
    ...(bounds && { bounds }),
    tables: readIds(params.get('table')).filter((id): id is Pane => PANES.some((pane) => pane === id)),
    totals: params.get('totals') === '1',
    off: readIds(params.get('off')),
    lanes: params.get('lanes') === 'host' ? 'host' : 'visitor',
    ...(feed !== undefined && { feed }),
    ...((theme === 'light' || theme === 'dark') && { theme }),
    ...(zone !== undefined && { zone }),
    ...(play !== undefined && { play }),
    ...(at !== undefined && { at }),
    ...(span !== undefined && { span }),
    ...(params.get('loop') === '1' && { loop: true as const }),
    ...(mode && { mode }),
    ...(embed && { embed }),
    ...(params.has('print') && { print: true as const }),
    ...(scene !== undefined && { scene }),
    ...(scenes !== undefined && { scenes }),
    ...(refresh !== undefined && { refresh: Number(refresh) }),
  }
}

/**
 * Writes a query string with its `?`, or nothing where all is default. Parameters of `kept`, another query string,
 * that this codec does not know are carried over, so that a link never loses what a later version wrote into it.
 */
export function formatView(view: ViewParams, kept = ''): string {
  const known: [string, string][] = [
    ['from', view.from ?? ''],
    ['to', view.to ?? ''],
    ['actor', writeIds(view.actors)],
    ['actors', view.allActors ? 'all' : ''],
    ['kind', writeIds(view.kinds)],
    ['q', view.text],
    ['bounds', view.bounds ? view.bounds.map(trimNumber).join(',') : ''],
    ['event', view.event ?? ''],
    ['map', view.map ? `${view.map.zoom}/${view.map.lat}/${view.map.lon}` : ''],
    ['table', writeIds(view.tables)],
    ['totals', view.totals ? '1' : ''],
    ['off', writeIds(view.off)],
    ['lanes', view.lanes === 'host' ? 'host' : ''],
    ['feed', view.feed ?? ''],
    ['theme', view.theme ?? ''],
    ['tz', view.zone ?? ''],
    ['play', view.play === undefined ? '' : String(view.play)],
    ['at', view.at ?? ''],
    ['span', view.span ?? ''],
    ['loop', view.loop ? '1' : ''],
    ['mode', view.mode ?? ''],
    ['scene', view.scene ?? ''],
    ['refresh', view.refresh === undefined ? '' : String(view.refresh)],
    ['embed', view.embed ?? ''],
    ['print', view.print ? '1' : ''],
    ['scenes', view.scenes ?? ''],
  ]
  const unknown = [...new URLSearchParams(kept)].filter(([name]) => LATER.has(name))
  const pairs = [...known.filter(([, value]) => value !== ''), ...unknown]
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${readable(value)}`).join('&')}`
}

/** Parameters of the contract that have no reader yet. */
const LATER = new Set(['lang'])

/** Percent-encodes what a query cannot hold, and leaves commas, slashes and colons as a person would write them. */
function readable(value: string): string {
  return encodeURIComponent(value)
    .replace(/%(2C|2F|3A)/g, (code) => decodeURIComponent(code))
    .replace(/%20/g, '+')
}

function readIf(text: string | null, isLegal: (text: string) => boolean): string | undefined {
  return text !== null && text !== '' && isLegal(text) ? text : undefined
}

function readIds(text: string | null): string[] {
  if (!text) return []
  const ids = text.split(',').map((id) => id.replace(/%2C/gi, ',').replace(/%25/g, '%'))
  // eslint-disable-next-line no-control-regex
  return [...new Set(ids.filter((id) => id !== '' && !/[\u0000-\u001f\u007f]/.test(id)))]
}

function writeIds(ids: readonly string[]): string {
  return ids.map((id) => id.replace(/%/g, '%25').replace(/,/g, '%2C')).join(',')
}

function readNumbers(text: string | null, separator: string, count: number): number[] | null {
  const parts = text?.split(separator) ?? []
  if (parts.length !== count || parts.some((part) => part.trim() === '')) return null
  const numbers = parts.map(Number)
  return numbers.every(Number.isFinite) ? numbers : null
}

/** Slower than a bin in ten seconds nothing seems to move, faster than 60 a second nobody can see it. */
function readSpeed(text: string | null): number | undefined {
  const speed = text === null || text.trim() === '' ? NaN : Number(text)
  return speed >= 0.1 && speed <= 60 ? speed : undefined
}

function readCamera(text: string | null): ViewParams['map'] {
  const [zoom, lat, lon] = readNumbers(text, '/', 3) ?? []
  if (zoom === undefined || lat === undefined || lon === undefined) return undefined
  if (zoom < 0 || zoom > 20 || Math.abs(lat) > 90 || Math.abs(lon) > 540) return undefined
  return { zoom, lat, lon }
}

function readBounds(text: string | null): ViewParams['bounds'] {
  const [west, south, east, north] = readNumbers(text, ',', 4) ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined
  if (Math.abs(west) > 180 || Math.abs(east) > 180 || south < -90 || north > 90 || south >= north) return undefined
  return [west, south, east, north]
}

function trimNumber(value: number): string {
  return String(Math.round(value * 1e4) / 1e4)
}
