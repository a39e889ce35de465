import { deepStrictEqual } from 'node:assert'
import type { Actor } from '../../model/actor.ts'
import type { BenchEngine, BenchFilter, BenchView } from './engine.ts'
import { DAYS } from './seeded-rows.ts'

/** A window of days around the middle that holds a share of all, moved by some days. */
export function windowOf(share: number, moved = 0): readonly [number, number] {
  const days = Math.round(DAYS * share)
  const from = Math.floor((DAYS - days) / 2) + moved
  return [from, from + days]
}

/** One hundredth of all days: what a hand on the brush moves it by between two pictures. */
export const STEP = DAYS / 100
const MANY_KINDS = ['strike', 'battle', 'sabotage', 'civilians', 'visit', 'talks']
/** Two actors that many rows have, and one more to tick. */
export const TICKED = ['actor-3', 'actor-9']
export const ONE_MORE = 'actor-14'

/** What is measured: filters that follow each other again and again. */
export const INTERACTIONS: { name: string; filters: BenchFilter[] }[] = [
  ...[0.05, 0.5, 0.95].map((share) => ({
    name: `brush step, ${share * 100} % of the rows`,
    filters: [0, 1, 2, 1].map((steps) => ({ days: windowOf(share, steps * STEP), kinds: MANY_KINDS })),
  })),
  {
    name: 'actor toggle',
    filters: [TICKED, [...TICKED, ONE_MORE]].map((actors) => ({ days: windowOf(0.5), actors })),
  },
  {
    name: 'kind toggle',
    filters: [MANY_KINDS, [...MANY_KINDS, 'statement']].map((kinds) => ({ days: windowOf(0.5), kinds })),
  },
]

/** A country, a province and a town on a screen of 1440 by 900. */
export const VIEWS: { name: string; view: BenchView }[] = [5, 7, 9].map((zoom) => {
  const [width, height] = [(1440 / 256 / 2 ** zoom) * 360, (900 / 256 / 2 ** zoom) * 230]
  const bounds = [31 - width / 2, 48 - height / 2, 31 + width / 2, 48 + height / 2] as const
  return { name: `map, zoom ${zoom}`, view: { bounds, zoom } }
})

/** What somebody types who looks for a power station; no actor is called so. */
export const TYPED = ['po', 'pow', 'powe', 'power', 'harbour']

/** Throws where engines do not agree on every figure of every interaction, view and word. */
export function checkAgreement(engines: readonly BenchEngine[], actors: readonly Actor[]): void {
  const filters = [
    ...INTERACTIONS.flatMap(({ filters: those }) => those),
    { days: windowOf(0.3), kinds: ['strike'], actors: actors.slice(0, 3).map(({ id }) => id) },
    { days: [0, DAYS] as const },
  ]
  const [first, ...others] = engines
  for (const filter of filters) {
    const expected = first!.figures(first!.apply(filter))
    for (const engine of others)
      deepStrictEqual(engine.figures(engine.apply(filter)), expected, `${engine.name}: ${JSON.stringify(filter)}`)
    if (expected.shown === 0) throw new Error(`nothing to count: ${JSON.stringify(filter)}`)
  }
  for (const { name, view } of VIEWS) {
    const expected = first!.placed(first!.draw(view))
    for (const engine of others) deepStrictEqual(engine.placed(engine.draw(view)), expected, `${engine.name}: ${name}`)
  }
  for (const word of TYPED) {
    const expected = first!.search!(word)
    for (const engine of others)
      if (engine.search) deepStrictEqual(engine.search(word), expected, `${engine.name}: ${word}`)
  }
}
