// Who acts, claims, visits and reports. The lists of the facts come first; persons that appear only in visits and
// reporters that appear only beside strikes are added, so that a delegation or a claimant can be searched for.
import { cell, compact, readRows, slug } from './facts.ts'
import type { Actor } from './feed-shape.ts'

// Readable ids where a slug of the whole name would not be what anybody types.
const ids: Record<string, string> = {
  eu: 'european-union', nato: 'nato', un: 'united-nations', unga: 'un-general-assembly', ohchr: 'ohchr', iaea: 'iaea',
  icc: 'icc', g20: 'g20', union_state: 'union-state', ukr_gs: 'ukraine-general-staff', ukr_af: 'ukraine-air-force',
  ukr_mod: 'ukraine-defence-ministry', ukr_gur: 'hur', ukr_sbu: 'sbu', ukr_po: 'ukraine-presidents-office',
  rus_mod: 'russia-defence-ministry', wagner: 'wagner-group', rvc: 'russian-volunteer-corps', bypol: 'bypol',
  rail_partisans: 'belarusian-railway-partisans', cyber_partisans: 'belarusian-cyber-partisans',
  gbr_mod: 'uk-defence-ministry', usa_wh: 'white-house', cia: 'cia', md_council: 'minsk-dialogue', xi: 'xi-jinping',
  wangyi: 'wang-yi', qingang: 'qin-gang', vdl: 'von-der-leyen', mao: 'mao-zedong',
} // prettier-ignore

const kinds: Record<string, string> = { military: 'force' }

const languages = ['uk', 'be', 'ru', 'zh'] as const

const factRows = readRows('facts/actors.csv')
const factById = new Map(factRows.map((row) => [cell(row, 'id'), row]))
const records = new Map<string, Actor>()
const personIds = new Map<string, string>()

/** The feed's id of an actor of the facts. */
export function actorId(factId: string): string {
  const row = factById.get(factId)
  if (!row) throw new Error(`no actor '${factId}' in actors.csv`)
  if (cell(row, 'type') === 'state') return slug(cell(row, 'name_en'))
  return ids[factId] ?? factId
}

/** Whether an actor of the facts is a person; and whose. */
export function personParent(factId: string): string | undefined {
  const row = factById.get(factId)
  return row && cell(row, 'type') === 'person' ? cell(row, 'parent_id') : undefined
}

export interface Person {
  id: string
  /** The id in the feed of the state, organisation or agency. */
  of: string
}

/** A person named in a visit; one whom the facts do not list is recorded as a person of `parent`. */
export function personNamed(name: string, parent: string): Person {
  const known = personIds.get(name.replace('Péter', 'Peter'))
  if (known) return { id: known, of: records.get(known)?.of ?? parent }
  const id = addActor(slug(name), name, 'person', parent)
  personIds.set(name.replace('Péter', 'Peter'), id)
  return { id, of: parent }
}

/** Adds an actor that the facts only mention; the same id twice is the same actor. */
export function addActor(id: string, name: string, kind: string, of?: string): string {
  if (!records.has(id)) records.set(id, compact<Actor>({ id, name, kind, of }))
  return id
}

/** All actors: those of the facts in their order, then those added, by id. */
export function allActors(): Actor[] {
  const listed = new Set(factRows.map((row) => actorId(cell(row, 'id'))))
  const all = [...records.values()]
  return [
    ...all.filter((actor) => listed.has(actor.id)),
    ...all.filter((actor) => !listed.has(actor.id)).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  ]
}

for (const row of factRows) {
  const id = actorId(cell(row, 'id'))
  const type = cell(row, 'type')
  const named = languages.flatMap((language): [string, string][] => {
    const name = cell(row, `name_${language}`)
    return name === '' ? [] : [[language, name]]
  })
  records.set(
    id,
    compact<Actor>({
      id,
      name: cell(row, 'name_en'),
      names: named.length > 0 ? Object.fromEntries(named) : undefined,
      kind: kinds[type] ?? type,
      code: type === 'state' ? cell(row, 'iso3') : undefined,
      of: cell(row, 'parent_id') === '' ? undefined : actorId(cell(row, 'parent_id')),
    }),
  )
  if (type === 'person') personIds.set(cell(row, 'name_en'), id)
}
