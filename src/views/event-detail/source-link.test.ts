import { expect, test } from 'vitest'
import { safeUrl } from './source-link.tsx'

test('only http and https lead anywhere', () => {
  expect(safeUrl('https://www.dn.se/a?b=c')?.href).toBe('https://www.dn.se/a?b=c')
  expect(safeUrl('http://example.org')?.host).toBe('example.org')
  for (const text of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//x',
    'x',
  ])
    expect(safeUrl(text)).toBeNull()
  expect(safeUrl(undefined)).toBeNull()
})
