import { expect, test } from 'vitest'
import { type ViewCitation, citeView } from './view-citation.ts'

const cited: ViewCitation = {
  feed: 'War in Ukraine and its diplomacy',
  publisher: 'A desk.',
  what: '31 of 391 events, 24 Feb – 3 Mar 2023, Belarus',
  newest: '7 Apr 2023',
  updated: '2023-04-10',
  retrieved: '2026-11-22',
  link: 'https://example.org/?actor=belarus',
}

test('a citation says whose feed, what was filtered, how fresh it is, when it was read, and where', () => {
  expect(citeView(cited)).toBe(
    'War in Ukraine and its diplomacy. A desk. 31 of 391 events, 24 Feb – 3 Mar 2023, Belarus; newest in the data 7 Apr 2023. ' +
      'Faultline, retrieved 22 Nov 2026: https://example.org/?actor=belarus',
  )
})

test('a short one leaves out who is behind the feed, and what is not known is left out', () => {
  expect(citeView({ ...cited, newest: null }, true)).toBe(
    'War in Ukraine and its diplomacy. 31 of 391 events, 24 Feb – 3 Mar 2023, Belarus. ' +
      'Faultline, retrieved 22 Nov 2026: https://example.org/?actor=belarus',
  )
})
