import type { VisitItem } from '../../query/answer.ts'
import type { ActorNames } from '../actors.ts'
import { formatSpan } from '../format.ts'
import { words } from '../words/words.ts'
import type { Tour } from './tours.ts'

const w = words.visits

/** The lane that a visit is worded for. */
export interface LaneView {
  names: ActorNames
  /** The state or organisation of the lane. */
  actor: string
  by: 'visitor' | 'host'
  /** In a lane that actors share, the actor itself is the traveller. */
  isShared: boolean
}

/** The person who travels or calls for the lane's actor, or nobody known. */
export function travellerOf(item: VisitItem, lane: LaneView): string | undefined {
  return travellers(item, lane)[0]
}

function travellers(item: VisitItem, { names, actor, by }: LaneView): string[] {
  const sides = by === 'visitor' ? [actor] : item.visitors
  const persons = item.persons.filter((id) => names.lineOf(id).some((above) => sides.includes(above)))
  if (persons.length > 0) return persons
  return item.visitors.filter((id) => names.find(id)?.kind === 'person')
}

/** Label texts of a bar, the most telling first, the shortest last; those with more words only for what is looked at. */
export function wordings(tour: Tour, lane: LaneView, looked: VisitItem | undefined): string[] {
  const [first] = tour.stops
  const stop = looked ?? first!
  const who = partyOf(stop, lane)
  const place = placeOf(stop, lane)
  const texts: string[] = []
  if (stop.kind === 'call') {
    const whom = calledOf(stop, lane)
    texts.push(...(who ? [w.call(who, whom)] : []), w.callWith(whom))
  } else {
    if (looked && stop.origin !== undefined) {
      const trip = who ? w.trip(who, stop.origin, place) : w.journey(stop.origin, place)
      texts.push(w.dated(trip, formatSpan(stop.span, stop.precision)), trip)
    }
    texts.push(...(tour.stops.length > 1 ? tourWordings(tour, who, lane) : []))
    const isJourney = stop.visitors.length > 0 || stop.origin !== undefined
    if (who) texts.push(isJourney ? w.journey(who, place) : w.meeting(who, place))
    else if (stop.origin !== undefined) texts.push(w.journey(stop.origin, place))
    texts.push(isTravellerVital(lane) && who ? who : place)
  }
  return [...new Set(texts)].filter((text) => text !== '')
}

function tourWordings({ stops }: Tour, who: string, lane: LaneView): string[] {
  const places = [...new Set(stops.map((stop) => placeOf(stop, lane)))]
  const lists = places.map((_, i) => {
    const named = places.slice(0, places.length - i).join(', ')
    return i === 0 ? named : w.more(named)
  })
  const journeys = who ? lists.map((list) => w.journey(who, list)) : []
  return isTravellerVital(lane) && who ? journeys : [...journeys, ...lists]
}

/** Where many travellers share a lane, a place alone would not say who. */
function isTravellerVital({ isShared, by }: LaneView): boolean {
  return isShared || by === 'host'
}

/** Who travels, in as few words as a label has room for. */
function partyOf(item: VisitItem, lane: LaneView): string {
  if (lane.isShared && lane.by === 'visitor') return lane.names.nameOf(lane.actor)
  const persons = travellers(item, lane).map((id) => shortName(id, lane.names))
  const [a, b] = persons
  if (a !== undefined) return b === undefined ? a : persons.length === 2 ? w.two(a, b) : w.andOthers(a)
  const actor = item.visitors.find((id) => id !== lane.actor)
  return actor === undefined ? '' : lane.names.nameOf(actor)
}

function placeOf(item: VisitItem, { names }: LaneView): string {
  return item.place ?? (item.hosts[0] === undefined ? item.title : names.nameOf(item.hosts[0]))
}

/** The other party of a call: its state or organisation. */
function calledOf(item: VisitItem, { names, actor }: LaneView): string {
  const roots = [...item.hosts, ...item.persons, ...item.visitors].map((id) => names.lineOf(id).at(-1)!)
  const other = roots.find((root) => root !== actor)
  return other === undefined ? placeOf(item, { names, actor, by: 'visitor', isShared: false }) : names.nameOf(other)
}

/** States whose people are named family name first. */
const FAMILY_FIRST = new Set(['CHN', 'TWN', 'HKG', 'MAC', 'KOR', 'PRK', 'VNM', 'KHM'])
const PARTICLE = /^(von|van|der|den|de|del|della|di|da|dos|du|la|le|bin|ibn|al|el)$/i

/** What a headline calls a person: the family name, with its particles. */
export function shortName(id: string, names: ActorNames): string {
  const name = names.nameOf(id)
  if (names.find(id)?.kind !== 'person') return name
  if (names.lineOf(id).some((above) => FAMILY_FIRST.has(names.find(above)?.code ?? ''))) return name
  const parts = name.split(' ')
  if (/^[IVX]+$/.test(parts.at(-1)!)) return parts.slice(-2).join(' ')
  const particle = parts.findIndex((part, i) => i > 0 && PARTICLE.test(part))
  const family = parts.slice(particle > 0 ? particle : -1).join(' ')
  return family.charAt(0).toUpperCase() + family.slice(1)
}

/** From where to whom, for a list that is read aloud: "Minsk → Beijing, China". */
export function journeyOf(item: VisitItem, names: ActorNames): string {
  const hosts = item.hosts.map((id) => names.nameOf(id))
  const to = [...new Set([item.place, ...hosts])].filter((part) => part !== undefined).join(', ')
  const from = item.origin ?? item.visitors.map((id) => names.nameOf(id)).join(', ')
  if (item.kind === 'call') return item.persons.map((id) => names.nameOf(id)).join(', ')
  return from !== '' && to !== '' ? w.journey(from, to) : from || to
}

/** The whole of a visit as one accessible name: title, dates, origin → host. */
export function nameOfVisit(item: VisitItem, names: ActorNames): string {
  return w.item(item.title, formatSpan(item.span, item.precision), journeyOf(item, names))
}
