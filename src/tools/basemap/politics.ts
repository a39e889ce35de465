/**
 * Which state each admin-1 unit is drawn with. Natural Earth draws who controls the ground; the patches here make
 * `un` the default, and a policy is nothing but a table of the units that differ.
 */

/** Natural Earth's own three-letter codes that are not ISO 3166. */
export const stateOfCode: Record<string, string> = {
  PSX: 'PSE',
  SDS: 'SSD',
  SAH: 'ESH',
  KOS: 'XKX',
  ALD: 'ALA',
  KAB: 'KAZ',
  USG: 'CUB',
  ESB: 'GBR',
  WSB: 'GBR',
  IOA: 'AUS',
  ATC: 'AUS',
  CSI: 'AUS',
  CLP: 'FRA',
}

/** Reefs claimed by up to six states; no policy here can place them, and they are specks at every zoom drawn. */
export const leftOut = new Set(['PGA+00?', 'PFA+00?'])

/** States that keep their first-level units; every other state is one unit and has no region lines. */
export const statesWithRegions = new Set(['UKR', 'BLR', 'RUS', 'POL', 'CHN'])

/** Units that stand alone because some policy or some dashed line needs them, keyed by Natural Earth's adm1_code. */
export const apart: Record<string, string> = {
  'GEO-3015': 'GE-AB',
  'MDA-1638': 'MD-SN',
  'MDA-1628': 'MD-SN',
  'MDA-1650': 'MD-SN',
  'MAR-3457': 'MAR',
  'MAR-3456': 'EH-W',
  'MAR-3469': 'EH-W',
  'SAH+00?': 'EH-E',
  'IND-20012': 'IN-KASHMIR',
  'IND-2431': 'IN-KASHMIR',
  'PAK-1111': 'PK-KASHMIR',
  'PAK-1109': 'PK-KASHMIR',
  'KAS+00?': 'KAS',
  'CYN+00?': 'CY-N',
  'SOL+00?': 'SO-SL',
  'GAZ+00?': 'PS-GZ',
  'WEB+00?': 'PS-WB',
  'RUS+99?': 'RU-SAK',
}

/** A disputed unit: the state it belongs to under `un`, and the states towards which its outline is dashed. */
export const disputed: Record<string, { group: string; state: string; towards: string[] }> = {
  'UA-43': { group: 'crimea', state: 'UKR', towards: ['UKR', 'RUS'] },
  'UA-40': { group: 'crimea', state: 'UKR', towards: ['UKR', 'RUS'] },
  'GE-AB': { group: 'abkhazia', state: 'GEO', towards: ['GEO'] },
  'MD-SN': { group: 'transnistria', state: 'MDA', towards: ['MDA'] },
  'EH-W': { group: 'western-sahara', state: 'ESH', towards: ['MAR'] },
  'EH-E': { group: 'western-sahara', state: 'ESH', towards: ['MAR'] },
  'CY-N': { group: 'northern-cyprus', state: 'CYP', towards: ['CYP', 'GBR'] },
  'SO-SL': { group: 'somaliland', state: 'SOM', towards: ['SOM'] },
  XKX: { group: 'kosovo', state: 'XKX', towards: ['SRB'] },
  'PS-WB': { group: 'west-bank', state: 'PSE', towards: ['ISR'] },
  'PS-GZ': { group: 'gaza', state: 'PSE', towards: ['ISR'] },
  'IN-KASHMIR': { group: 'kashmir-in', state: 'IND', towards: ['PAK', 'CHN', 'KAS'] },
  'PK-KASHMIR': { group: 'kashmir-pk', state: 'PAK', towards: ['IND', 'KAS'] },
  KAS: { group: 'siachen', state: 'KAS', towards: ['IND', 'PAK', 'CHN'] },
}

export interface BorderPolicy {
  /** One line for the caption strip. */
  sentence: string
  /** What it means for the places people look for first. */
  detail: string
  /** Unit id → state, where it differs from the unit's own. */
  states: Record<string, string>
}

export const policies: Record<'un' | 'de-facto', BorderPolicy> = {
  un: {
    sentence: 'Borders as the UN General Assembly recognises them; dashed: disputed',
    detail:
      'Crimea and Sevastopol are Ukraine, Abkhazia is Georgia, Transnistria is Moldova. Kosovo, Taiwan and Western Sahara have outlines of their own, which says nothing about their status.',
    states: {},
  },
  'de-facto': {
    sentence: 'Borders by who controlled the ground before 24 February 2022; dashed: disputed',
    detail:
      'Crimea and Sevastopol are drawn with Russia; the parts of Donetsk and Luhansk regions that Kyiv did not hold are not outlined. What changed hands since then is data, drawn by front lines.',
    states: {
      'UA-43': 'RUS',
      'UA-40': 'RUS',
      'GE-AB': 'XAB',
      'MD-SN': 'XTR',
      'EH-W': 'MAR',
      'CY-N': 'XNC',
      'SO-SL': 'XSL',
    },
  },
}
