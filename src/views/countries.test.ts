import { expect, test } from 'vitest'
import { countryName } from './countries.ts'

test('a country is called what the feed calls it', () => {
  expect(countryName('TUR', [{ name: 'Türkiye (feed)', code: 'TUR' }])).toBe('Türkiye (feed)')
})

test('a country that the feed does not name has the platform’s name', () => {
  expect(countryName('BLR', [])).toBe('Belarus')
  expect(countryName('ZWE', [])).toBe('Zimbabwe')
  expect(countryName('PRK', [{ name: 'Korea', code: 'KOR' }])).toBe('North Korea')
})

test('a ministry that carries its country’s code does not give the country its name', () => {
  expect(countryName('UKR', [{ name: 'Ministry of Defence', code: 'UKR', of: 'ukraine' }])).toBe('Ukraine')
})

test('an unknown code stands for itself', () => {
  for (const code of ['XYZ', 'BY', '', 'B(R', 'NDAD', 'ANDADAREAE']) expect(countryName(code, [])).toBe(code)
})

test('every code of the list has a name of its own', () => {
  const known = ['AFG', 'CIV', 'GBR', 'PSE', 'ROU', 'SRB', 'TWN', 'UKR', 'XKX', 'ZAF']
  const names = known.map((code) => countryName(code, []))
  expect(new Set(names).size).toBe(known.length)
  expect(names.some((name) => name.length <= 3)).toBe(false)
})
