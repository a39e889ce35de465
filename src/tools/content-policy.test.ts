import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { CONTENT_POLICY } from './content-policy.ts'

it('the headers that the README gives say what the built page says, with the hosts of feeds and who may frame it', () => {
  const given = [...readFileSync('README.md', 'utf8').matchAll(/Content-Security-Policy "([^"]+)"/g)]
  expect(given).toHaveLength(3)
  const expected = CONTENT_POLICY.map((directive) =>
    directive.startsWith('connect-src') ? `${directive} https://data.example.org` : directive,
  )
  for (const [, policy] of given) expect(policy!.split('; ')).toEqual([...expected, "frame-ancestors 'self'"])
})
