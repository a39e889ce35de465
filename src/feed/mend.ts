import type { Actor, Source } from '../model/actor.ts'
import type { Claim } from '../model/claim.ts'
import type { ActorRole } from '../model/event.ts'
import type { Scene } from '../model/feed.ts'
import type { WrittenDate } from '../model/time.ts'
import { spanOf } from '../model/time.ts'
import { type Reading, preview, report } from './reading.ts'
import { hashOf } from './text.ts'

/** What a claim measures that does not say so. */
export const NOT_STATED = 'not stated'

/** A whole claim out of its legal members; a range or a period whose ends contradict each other is unknown. */
export function mendClaim(said: Partial<Claim>, raw: unknown, reading: Reading): Claim | undefined {
  if (Object.keys(said).length === 0) {
    report(reading, '', raw, 'The claim says nothing that can be read and was left out')
    return undefined
  }
  if (said.measure === undefined) report(reading, 'measure', '', 'The claim does not say what it measures', 'noted')
  const claim: Claim = { ...said, measure: said.measure ?? NOT_STATED }
  const { low, best, high, from, to } = claim
  if (low !== undefined && high !== undefined && low > high) {
    const reason = 'low is above high, so the range is taken as unknown'
    report(reading, 'low', `low ${low}, high ${high}`, reason)
    delete claim.low
    delete claim.high
  } else if (best !== undefined && (best < (low ?? best) || best > (high ?? best))) {
    const figures = `low ${low ?? 'unknown'}, best ${best}, high ${high ?? 'unknown'}`
    report(reading, 'best', figures, 'best does not lie between low and high', 'noted')
  }
  if (from && to && isBefore(to, from, reading.zone)) {
    report(reading, 'to', to.text, `The period would end before it begins (${from.text}); its end is ignored`)
    delete claim.to
  }
  return claim
}

/** Whether an inclusive end lies wholly before a start; calendar dates and the feed's zone as the format says. */
export function isBefore(end: WrittenDate, start: WrittenDate, zone: string): boolean {
  if (end.precision !== 'minute' && start.precision !== 'minute') return end.to <= start.from
  if (end.precision === 'minute' && start.precision === 'minute' && end.offset === start.offset)
    return end.from < start.from
  return spanOf(end, zone, zone)[1] <= spanOf(start, zone, zone)[0]
}

/** An actor's part; somebody who acts for nobody named is the actor. */
export function mendRole(said: Partial<ActorRole>, raw: unknown, reading: Reading): ActorRole | undefined {
  const { actor, person, role = 'participant' } = said
  if (actor !== undefined) return person === undefined ? { actor, role } : { actor, person, role }
  if (person === undefined) {
    report(reading, 'actor', raw, 'The entry names no actor and was left out')
    return undefined
  }
  report(reading, 'actor', '', `No actor is named; '${preview(person)}' stands for itself`, 'noted')
  return { actor: person, role }
}

/** An actor; where the id is missing its name is its id, and the reverse. */
export function mendActor(said: Partial<Actor>, raw: unknown, reading: Reading): Actor | undefined {
  const { id = said.name, name = said.id } = said
  if (id === undefined || name === undefined) {
    report(reading, 'id', raw, 'The actor has neither an id nor a name and was left out', 'rejected')
    return undefined
  }
  if (said.name === undefined) report(reading, 'name', '', 'The actor has no name; its id stands for it', 'noted')
  return { ...said, id: id.slice(0, 200), name }
}

/** A source; where the id is missing its address is its id, or a hash of what it says. */
export function mendSource(said: Partial<Source>, raw: unknown, reading: Reading): Source | undefined {
  const { id, publisher, title, url } = said
  if (id === undefined && publisher === undefined && title === undefined && url === undefined) {
    report(reading, 'id', raw, 'The source has neither an id nor a title nor an address and was left out', 'rejected')
    return undefined
  }
  return { ...said, id: id ?? url?.slice(0, 200) ?? `source-${hashOf(said)}` }
}

/** A scene; 20 seconds where it does not say how long. */
export function mendScene(said: Partial<Scene>, raw: unknown, reading: Reading): Scene | undefined {
  const { title, view, seconds } = said
  if (title === undefined || view === undefined) {
    report(
      reading,
      title === undefined ? 'title' : 'view',
      raw,
      'A scene needs a title and a view; left out',
      'rejected',
    )
    return undefined
  }
  return { ...said, title, view, seconds: seconds ?? 20 }
}
