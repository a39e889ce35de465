import { expect, test } from 'vitest'
import { type CitationParts, cite } from './citation.ts'

const parts: CitationParts = {
  title: 'Drone sabotage of a Russian A-50',
  date: '26 Feb 2023',
  place: 'Machulishchy, Belarus',
  status: 'disputed',
  claimants: [
    { name: 'BYPOL', said: '26 Feb 2023' },
    { name: 'SBU', said: null },
  ],
  sources: [
    { publisher: 'Ukrainian News Agency', title: 'A-50 hit', published: '26 Feb 2023', url: 'https://ukranews.com/1' },
    { publisher: 'Babel.ua', published: null },
  ],
  feed: 'War in Ukraine and its diplomacy',
  retrieved: '22 Nov 2026',
  link: 'https://example.org/?event=machulishchy-a50',
}

test('a citation says what, when, where, who claims it, by which sources, where and when it was read', () => {
  expect(cite(parts)).toBe(
    '“Drone sabotage of a Russian A-50”, 26 Feb 2023, Machulishchy, Belarus, disputed. ' +
      'As claimed by BYPOL (26 Feb 2023); SBU. ' +
      'Sources: Ukrainian News Agency, “A-50 hit”, 26 Feb 2023, https://ukranews.com/1; Babel.ua. ' +
      'In: War in Ukraine and its diplomacy, Faultline, retrieved 22 Nov 2026: ' +
      'https://example.org/?event=machulishchy-a50',
  )
})

test('what is not known is left out, and a missing source is said', () => {
  expect(cite({ ...parts, place: null, status: null, claimants: [], sources: [] })).toBe(
    '“Drone sabotage of a Russian A-50”, 26 Feb 2023. No source named. ' +
      'In: War in Ukraine and its diplomacy, Faultline, retrieved 22 Nov 2026: ' +
      'https://example.org/?event=machulishchy-a50',
  )
})

test('one source is one source', () => {
  expect(cite({ ...parts, sources: [{ publisher: 'DN', published: null }] })).toContain('Source: DN.')
})
