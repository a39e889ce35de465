import { type Feature, type LiveFeed, createLiveFeed } from './live-feed.ts'

const HELD_BACK = 40

/**
 * The demo feed as if it were being written: the newest records come one by one, and between them a figure is corrected,
 * a record superseded, or one withdrawn and later brought back. Step n is the same in every run.
 */
export function replay(document: string, now: () => number = Date.now): { feed: LiveFeed; step: () => void } {
  const { features, ...header } = JSON.parse(document) as { features: Feature[] }
  const events = features.filter(({ properties }) => properties['kind'] !== 'front' && properties['kind'] !== 'control')
  const byDate = events.toSorted((a, b) => textOf(a, 'start').localeCompare(textOf(b, 'start')))
  const coming = byDate.slice(-HELD_BACK)
  const held = new Set(coming.map(({ id }) => id))
  const feed = createLiveFeed({ ...header, features: features.filter(({ id }) => !held.has(id)) }, now)
  const withdrawn: Feature[] = []
  let steps = 0

  /** An event that is there, another one at each step. */
  const pick = (): Feature => {
    const there = feed.features().filter(({ properties }) => textOf({ properties }, 'start') !== '')
    return there[(steps * 7919) % there.length]!
  }

  return {
    feed,
    step() {
      steps++
      const turn = steps % 6
      if (turn === 3) feed.change({ upsert: [corrected(pick(), steps)] })
      else if (turn === 4) {
        const old = pick()
        feed.change({
          upsert: [{ ...corrected(old, steps), id: `${old.id}-v${steps}` }].map((next) => supersede(next, old)),
        })
      } else if (turn === 5) {
        const gone = pick()
        withdrawn.push(gone)
        feed.change({ withdraw: [gone.id] })
      } else feed.change({ upsert: [coming.shift() ?? withdrawn.shift() ?? corrected(pick(), steps)] })
    },
  }
}

/** The record with another figure where it has one, else with another summary. */
function corrected(feature: Feature, step: number): Feature {
  const { claims } = feature.properties
  const [first, ...others] = Array.isArray(claims) ? (claims as Record<string, unknown>[]) : []
  const figure = first?.['best'] ?? first?.['high'] ?? first?.['low']
  const properties =
    first && typeof figure === 'number'
      ? { ...feature.properties, claims: [{ ...first, low: figure, best: figure + 1, high: figure + 1 }, ...others] }
      : { ...feature.properties, summary: `${textOf(feature, 'summary')} (Corrected, step ${step}.)`.trim() }
  return { ...feature, properties }
}

function supersede(next: Feature, old: Feature): Feature {
  return { ...next, properties: { ...next.properties, supersedes: old.id } }
}

function textOf({ properties }: Pick<Feature, 'properties'>, name: string): string {
  const value = properties[name]
  return typeof value === 'string' ? value : ''
}
