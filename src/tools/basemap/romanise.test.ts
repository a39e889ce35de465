import { expect, test } from 'vitest'
import { looseSpelling, romaniseLoosely, romaniseUkrainian } from './romanise.ts'

test.each([
  ['Київ', 'Kyiv'],
  ['Запоріжжя', 'Zaporizhzhia'],
  ['Слов’янськ', 'Sloviansk'],
  ['Єнакієве', 'Yenakiieve'],
  ['Згурівка', 'Zghurivka'],
  ['Кривий Ріг', 'Kryvyi Rih'],
])('%s is %s by the Cabinet’s table', (name, latin) => expect(romaniseUkrainian(name)).toBe(latin))

test('GeoNames’ spellings are recognised though they follow other tables', () => {
  expect(romaniseLoosely('Миколаїв', 'uk')).toBe(looseSpelling('Mykolayiv'))
  expect(romaniseLoosely('Магілёў', 'be')).toBe(looseSpelling('Mahilyow'))
  expect(romaniseLoosely('Артемівськ', 'uk')).not.toBe(looseSpelling('Bakhmut'))
})
