import type { Scene } from './feed.ts'

/** A scene of a list, with the id that an address names it by; unique in its list. */
export interface NamedScene extends Scene {
  id: string
}

/** What was read of a list of scenes; each of the problems is a sentence that begins with the place. */
export interface ScenesRead {
  scenes: NamedScene[]
  problems: string[]
}

/** Seconds that a scene lasts where it does not say so. */
export const SCENE_SECONDS = 20
/** The shortest and the longest that a scene can last, in seconds. */
export const SCENE_SECONDS_RANGE = [1, 86_400] as const
/** The panes that can lead a scene. */
export const LEADS = ['map', 'chart', 'visits'] as const

const MOST_SCENES = 500
const LONGEST = { title: 300, view: 2000, notes: 4000 }
/** Parameters that say how a page is shown and not what; the wall has its own. */
const NOT_OF_A_SCENE = ['mode', 'scene', 'scenes', 'embed', 'print', 'refresh', 'theme', 'lang', 'feed']

/** Gives each scene the id that it brings, or one made of its title; a second one of the same id gets a number. */
export function nameScenes(scenes: readonly (Scene & { id?: string })[]): NamedScene[] {
  const taken = new Set<string>()
  return scenes.map((scene) => {
    const base = scene.id ?? idOf(scene.title)
    let id = base
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
    taken.add(id)
    return { ...scene, id }
  })
}

/** Where in the list the scene is that an address names, by id or by number from 1; the first where it names none. */
export function indexOfScene(scenes: readonly NamedScene[], named: string | undefined): number {
  const byId = scenes.findIndex(({ id }) => id === named)
  if (byId >= 0) return byId
  return named !== undefined && /^\d+$/.test(named) && scenes[Number(named) - 1] ? Number(named) - 1 : 0
}

/** The index some steps on, the list taken as a ring; indices in `skipped` are passed over unless all are. */
export function stepScene(count: number, from: number, by: 1 | -1, skipped: ReadonlySet<number> = new Set()): number {
  for (let steps = 1; steps <= count; steps++) {
    const index = (((from + by * steps) % count) + count) % count
    if (!skipped.has(index)) return index
  }
  return count === 0 ? 0 : (((from + by) % count) + count) % count
}

/** The list with one scene at another place. */
export function moveScene(scenes: readonly NamedScene[], from: number, to: number): NamedScene[] {
  const scene = scenes[from]
  if (!scene) return [...scenes]
  const others = scenes.toSpliced(from, 1)
  return others.toSpliced(Math.max(0, Math.min(others.length, to)), 0, scene)
}

/** What of a desk's query string belongs into a scene: all that says what is shown. Begins with `?`. */
export function sceneView(search: string): string {
  const pairs = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '' && !NOT_OF_A_SCENE.includes(pair.split('=')[0]!))
  return `?${pairs.join('&')}`
}

/**
 * Reads scenes out of any value: a list, or an object with the list in its member `scenes`, such as a feed or what
 * `writeScenes` wrote. A scene without a title or a view is left out, a wrong member of another takes its default.
 */
export function readScenes(value: unknown): ScenesRead {
  const list = isRecord(value) ? value['scenes'] : value
  const problems: string[] = []
  if (!Array.isArray(list)) return { scenes: [], problems: ['there is no list of scenes'] }
  if (list.length > MOST_SCENES) problems.push(`${list.length} scenes are too many; the first ${MOST_SCENES} are taken`)
  const scenes = list.slice(0, MOST_SCENES).flatMap((entry: unknown, i) => readScene(entry, i + 1, problems) ?? [])
  return { scenes: nameScenes(scenes), problems }
}

/** Reads scenes out of the text of a JSON file; never throws. */
export function parseScenes(text: string): ScenesRead {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { scenes: [], problems: [`this is not JSON: ${error instanceof Error ? error.message : String(error)}`] }
  }
  return readScenes(value)
}

/** The text of a JSON file of scenes. */
export function writeScenes(scenes: readonly NamedScene[]): string {
  return `${JSON.stringify({ scenes }, null, 2)}\n`
}

function readScene(entry: unknown, number: number, problems: string[]): (Scene & { id?: string }) | undefined {
  const say = (text: string) => problems.push(`scene ${number}${text}`)
  if (!isRecord(entry)) {
    say(' is no object; left out')
    return undefined
  }
  const { id, title, view, seconds = SCENE_SECONDS, lead, notes } = entry
  if (!isText(title, LONGEST.title)) {
    say(' has no title; left out')
    return undefined
  }
  if (!isText(view, LONGEST.view) || !view.startsWith('?')) {
    say(`, “${title}”: its view is not a text that begins with “?”; left out`)
    return undefined
  }
  const isLong = typeof seconds === 'number' && seconds >= SCENE_SECONDS_RANGE[0] && seconds <= SCENE_SECONDS_RANGE[1]
  if (!isLong) say(`, “${title}”: its seconds are not a number from 1 to 86,400; ${SCENE_SECONDS} are taken`)
  const known = LEADS.find((pane) => pane === lead)
  if (lead !== undefined && !known) say(`, “${title}”: its lead is none of ${LEADS.join(', ')}; all panes are shown`)
  const hasNotes = notes !== undefined && notes !== ''
  if (hasNotes && !isText(notes, LONGEST.notes)) say(`, “${title}”: its notes are no text, or too long; left out`)
  return {
    ...(isText(id, 200) && { id }),
    title,
    view,
    seconds: isLong ? seconds : SCENE_SECONDS,
    ...(known && { lead: known }),
    ...(hasNotes && isText(notes, LONGEST.notes) && { notes }),
  }
}

/** A title in small letters with hyphens; never a number alone, which would be a place in the list. */
function idOf(title: string): string {
  const words =
    title
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const id = words.join('-').slice(0, 60).replace(/-$/, '')
  return id === '' || /^\d+$/.test(id) ? `scene-${id || 'untitled'}` : id
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest
