import type { Kind, Weapon } from '../../model/event.ts'
import { KINDS } from '../../model/event.ts'

const WORDS: readonly (readonly [pattern: RegExp, kind: Kind, weapon?: Weapon])[] = [
  [/\b(drones?|uavs?|shaheds?)\b/i, 'strike', 'drone'],
  [/\bair[ -]?(strikes?|raids?|attacks?)\b|\baerial\b|\bbomb(ing|ardment)\b/i, 'strike', 'air'],
  [/\bmissiles?\b/i, 'strike', 'missile'],
  [/\b(shelling|artillery|mortars?|rockets?)\b/i, 'strike', 'artillery'],
  [/\b(strikes?|explosions?|explosive|ied|landmine|remote violence)\b/i, 'strike'],
  [/\b(battles?|clash(es)?|firefights?|fighting|armed conflict)\b/i, 'battle'],
  [/\bsabotage\b/i, 'sabotage'],
  [/\b(civilians?|massacre|abduction|execution|one-sided)\b/i, 'civilians'],
  [/\bsummit\b/i, 'summit'],
  [/\b(visits?)\b/i, 'visit'],
  [/\b(talks|negotiations?|meetings?)\b/i, 'talks'],
  [/\b(sanctions?|embargo)\b/i, 'sanctions'],
  [/\b(arms|weapons) (delivery|deliveries|transfer)\b/i, 'arms'],
  [/\b(humanitarian|aid)\b/i, 'aid'],
  [/\b(statement|declaration)\b/i, 'statement'],
]
const KNOWN: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind, kind]))

/** The kind, and for a strike the weapon, that somebody's own word for a kind of event means; `other` where we do not know it. */
export function kindOfWords(words: string): { kind: Kind; weapon?: Weapon } {
  const known = KNOWN.get(words.trim().toLowerCase())
  if (known) return { kind: known }
  const found = WORDS.find(([pattern]) => pattern.test(words))
  return found ? { kind: found[1], ...(found[2] && { weapon: found[2] }) } : { kind: 'other' }
}
