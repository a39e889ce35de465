import { expect, test } from 'vitest'
import type { ViewCitation } from '../views/view-citation.ts'
import { type EventCitation, eventCsl, eventMarkdown, viewCsl, viewMarkdown } from './citation-formats.ts'

const view: ViewCitation = {
  feed: 'War [in] *Ukraine*',
  publisher: 'A desk',
  what: '31 of 391 events, Belarus',
  newest: '7 Apr 2023',
  updated: '2023-04-10T00:00:00Z',
  retrieved: '2026-11-22',
  link: 'https://example.org/?actor=a_b,c_d&q=$1',
}

const event: EventCitation = {
  id: 'machulishchy-a50',
  iso: '2023-02',
  title: 'A-50 *hit*',
  date: 'Feb 2023',
  place: 'Machulishchy, Belarus',
  status: 'disputed',
  claimants: [
    { name: 'BYPOL', said: '26 Feb 2023' },
    { name: 'SBU', said: null },
  ],
  sources: [],
  cited: [
    { id: 's1', publisher: 'Babel.ua', title: 'Hit <b>', published: '2023-02-26', url: 'https://babel.ua/1' },
    { id: 's2', publisher: 'A radio' },
    { id: 's3', title: 'A book', published: '2023' },
  ],
  feed: 'War in Ukraine',
  publisher: null,
  retrieved: '22 Nov 2026',
  retrievedIso: '2026-11-22',
  link: 'https://example.org/?event=machulishchy-a50',
}

test('Markdown of a view links the feed, and no mark of a feed has a meaning', () => {
  expect(viewMarkdown(view)).toBe(
    '[War \\[in\\] \\*Ukraine\\*](<https://example.org/?actor=a_b,c_d&q=$1>). A desk. 31 of 391 events, Belarus; newest in the data ' +
      '7 Apr 2023. Faultline, retrieved 22 Nov 2026: <https://example.org/?actor=a_b,c_d&q=$1>',
  )
})

test('Markdown of an event lists its sources, each with publisher and date', () => {
  expect(eventMarkdown(event).split('\n')).toEqual([
    '**A-50 \\*hit\\***, Feb 2023, Machulishchy, Belarus, disputed. As claimed by BYPOL (26 Feb 2023); SBU.',
    '',
    '- Babel.ua, [Hit \\<b\\>](<https://babel.ua/1>), 26 Feb 2023',
    '- A radio',
    '- “A book”, 2023',
    '',
    'In: War in Ukraine, Faultline, retrieved 22 Nov 2026: <https://example.org/?event=machulishchy-a50>',
    '',
  ])
})

test('CSL-JSON of a view is one data set with its dates in parts', () => {
  expect(viewCsl(view)).toEqual([
    {
      id: 'faultline-2026-11-22',
      type: 'dataset',
      title: 'War [in] *Ukraine*',
      publisher: 'A desk',
      issued: { 'date-parts': [[2023, 4, 10]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
      URL: view.link,
      note: '31 of 391 events, Belarus; newest in the data 7 Apr 2023',
    },
  ])
})

test('CSL-JSON of an event is the event and each source, as exactly as its date is known', () => {
  const [first, ...sources] = eventCsl(event)
  expect(first).toMatchObject({
    id: 'machulishchy-a50',
    type: 'entry',
    'container-title': 'War in Ukraine',
    issued: { 'date-parts': [[2023, 2]] },
    note: 'As claimed by BYPOL; SBU. Status: disputed',
  })
  expect(first).not.toHaveProperty('publisher')
  expect(sources).toEqual([
    {
      id: 's1',
      type: 'webpage',
      title: 'Hit <b>',
      'container-title': 'Babel.ua',
      publisher: 'Babel.ua',
      issued: { 'date-parts': [[2023, 2, 26]] },
      URL: 'https://babel.ua/1',
    },
    { id: 's2', type: 'document', title: 'A radio', 'container-title': 'A radio', publisher: 'A radio' },
    { id: 's3', type: 'document', title: 'A book', issued: { 'date-parts': [[2023]] } },
  ])
})
