import { expect, test } from 'vitest'
import { abbreviate, shorten } from './names.ts'
import { notableIds } from '../notable-ids.ts'

test('long names are cut where a reader still knows whose they are', () => {
  expect(shorten('General Staff of the Armed Forces of Ukraine')).toBe('General Staff')
  expect(shorten('UN Human Rights Office (OHCHR)')).toBe('UN Human Rights Office')
  expect(shorten('Ukrainian city administration of Berdiansk')).toBe('Ukrainian city administration')
})

test('no name is cut to a word that could be anybody', () => {
  expect(shorten('Office of the President of Ukraine')).toBe('Office of the President')
  expect(shorten('Governor of Dnipropetrovsk Oblast')).toBe('Governor of Dnipropetrovsk Oblast')
})

test('a headline calls bodies by their letters, and others by their short name', () => {
  expect(abbreviate('UK Ministry of Defence')).toBe('UK')
  expect(abbreviate('United Kingdom')).toBe('UK')
  expect(abbreviate('UN Human Rights Office (OHCHR)')).toBe('OHCHR')
  expect(abbreviate('NATO')).toBe('NATO')
  expect(abbreviate('Hanna Maliar')).toBe('Hanna Maliar')
  expect(abbreviate('General Staff of the Armed Forces of Ukraine')).toBe('General Staff')
})

test('short names stay whole', () => {
  for (const name of ['Air Force of Ukraine', 'Hanna Maliar', 'UK Ministry of Defence', 'Governor of Donetsk Oblast'])
    expect(shorten(name)).toBe(name)
})

test('the selected event comes first, then those that scenes name, each once', () => {
  const scenes = ['?event=a&from=2023-02-01', '?from=2023-02-01', '?event=b', '?event=a'].map((view) => ({
    title: '',
    view,
    seconds: 10,
  }))
  expect(notableIds(scenes, undefined)).toEqual(['a', 'b'])
  expect(notableIds(scenes, 'b')).toEqual(['b', 'a'])
  expect(notableIds([], 'z')).toEqual(['z'])
})
