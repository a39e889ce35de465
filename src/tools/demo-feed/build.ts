// Writes mock-data/feed.geojson: npx tsx src/tools/demo-feed/build.ts
import { writeFileSync } from 'node:fs'
import { makeFeed, writeFeed } from './make-feed.ts'

const { feed } = makeFeed()
const target = new URL('../../../mock-data/feed.geojson', import.meta.url)
writeFileSync(target, writeFeed(feed))
console.log(`${feed.features.length} features, ${feed.actors.length} actors, ${feed.sources.length} sources`)
