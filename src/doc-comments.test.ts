import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const SRC = dirname(fileURLToPath(import.meta.url))
const FOLDERS = ['model', 'feed', 'table', 'query', 'url']
const EXPORT = /^export (?!type [{*])(?:declare |async |abstract )*(?:function|const|interface|type|class)\b/

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
).filter((file) => file.endsWith('.ts') && !/(\.(test|bench)|-in-test)\.ts$/.test(file))

it('finds an export without a doc comment, and none with one', () => {
  expect(
    undocumented('/** A day. */\nexport const DAY = 1\n/**\n * Of\n * two.\n */\nexport async function of() {}'),
  ).toEqual([])
  expect(undocumented("// A day.\nexport const DAY = 1\n\nexport type { Day } from './day.ts'")).toEqual([
    'export const DAY = 1',
  ])
  expect(undocumented('/* A day. */\nexport type Day = 1')).toEqual(['export type Day = 1'])
})

it.each(files)('%s has a doc comment on each export', (file) => {
  expect(undocumented(readFileSync(join(SRC, file), 'utf8'))).toEqual([])
})

/** The first lines of exports that no doc comment precedes. */
function undocumented(text: string): string[] {
  const lines = text.split('\n')
  return lines.filter((line, at) => EXPORT.test(line) && !isDocComment(lines.slice(0, at)))
}

/** Whether the lines end with a doc comment. */
function isDocComment(lines: string[]): boolean {
  return /(?:^|\n)\/\*\*(?:(?!\*\/)[^])*\*\/$/.test(lines.slice(-12).join('\n'))
}
