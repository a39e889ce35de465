import { expect, it } from 'vitest'
import { isoOfCountry, isoOfFips } from './countries.ts'

it.each([
  ['RS', 'SRB', 'RUS'],
  ['UP', undefined, 'UKR'],
  ['UA', 'UKR', undefined],
  ['NA', 'NAM', undefined],
  ['WA', undefined, 'NAM'],
  ['CH', 'CHE', 'CHN'],
  ['AU', 'AUS', 'AUT'],
  ['XK', 'XKX', undefined],
  ['KV', undefined, 'XKX'],
  ['GZ', undefined, 'PSE'],
  ['--', undefined, undefined],
])('%s is %s in ISO and %s in FIPS', (code, iso, fips) => {
  expect(isoOfCountry(code)).toBe(iso)
  expect(isoOfFips(code)).toBe(fips)
})

it.each([
  ['DR Congo (Zaire)', 'COD'],
  ['Russia (Soviet Union)', 'RUS'],
  ['Bosnia-Herzegovina', 'BIH'],
  ['Yemen (North Yemen)', 'YEM'],
  ['Kingdom of eSwatini (Swaziland)', 'SWZ'],
  ['Democratic Republic of Congo', 'COD'],
  ['Republic of Congo', 'COG'],
  ['Ivory Coast', 'CIV'],
  ["Côte d'Ivoire", 'CIV'],
  ['Turkey', 'TUR'],
  ['Kosovo', 'XKX'],
  ['Namibia', 'NAM'],
  ['Palestine', 'PSE'],
  ['UKR', 'UKR'],
  ['ukr', 'UKR'],
  ['Saint Lucia', 'LCA'],
  ['Atlantis', undefined],
  ['ZZZ', undefined],
])('%s', (name, iso) => expect(isoOfCountry(name)).toBe(iso))
