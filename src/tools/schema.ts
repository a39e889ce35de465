import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { feedSchema, withFieldTables } from '../feed/schema.ts'

// Writes public/feed.schema.json and the tables of mock-data/README.md from the list in src/feed/fields.ts:
// npx tsx src/tools/schema.ts

const SCHEMA = 'public/feed.schema.json'
const PAGE = 'mock-data/README.md'

writeFileSync(SCHEMA, JSON.stringify(feedSchema(), null, 2))
execFileSync('npx', ['oxfmt', SCHEMA], { stdio: 'inherit' })
writeFileSync(PAGE, withFieldTables(readFileSync(PAGE, 'utf8')))
