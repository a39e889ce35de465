/** One record that somebody means ill with, and what of it must be readable afterwards: as text, or in the report. */
export interface Attack {
  name: string
  properties: Record<string, unknown>
  geometry?: unknown
  id?: string | number | object
  readable: string
}

/** Where a script or a request that got through would be heard of. */
export const ABROAD = 'http://abroad.invalid/'

/** Markup that runs, loads or takes the page over where it is taken for HTML. */
const MARKUP = [
  '<script>owned()</script>',
  '<img src=x onerror=owned()>',
  '<img src="http://abroad.invalid/pixel.png">',
  '<svg onload=owned()>',
  '<svg><script>owned()</script></svg>',
  '<svg><animate onbegin=owned() attributeName=x dur=1s>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=owned()>',
  '<iframe srcdoc="<script>parent.owned()</script>"></iframe>',
  '<iframe src="javascript:parent.owned()"></iframe>',
  '<object data="http://abroad.invalid/object"></object>',
  '<embed src="http://abroad.invalid/embed">',
  '<video poster="http://abroad.invalid/poster"><source onerror=owned()></video>',
  '<audio src=x onerror=owned()>',
  '<details open ontoggle=owned()>',
  '<input autofocus onfocus=owned()>',
  '<body onload=owned()>',
  '<style>@import "http://abroad.invalid/style";</style>',
  '<link rel="stylesheet" href="http://abroad.invalid/sheet">',
  '<link rel="prefetch" href="http://abroad.invalid/prefetch">',
  '<meta http-equiv="refresh" content="0;url=http://abroad.invalid/refresh">',
  '<base href="http://abroad.invalid/">',
  '<form action="http://abroad.invalid/form"><input name=x></form>',
  '<a href="javascript:owned()" autofocus onfocus=owned()>click</a>',
  '<template><img src=x onerror=owned()></template>',
  '</title><script>owned()</script>',
  '</textarea></script><script>owned()</script>',
  '--><script>owned()</script><!--',
  '"><img src=x onerror=owned()>',
  "' autofocus onfocus='owned()' x='",
  '&lt;img src=x onerror=owned()&gt;',
  '+ADw-script+AD4-owned()+ADw-/script+AD4-',
  '{{constructor.constructor("owned()")()}} ${owned()} <%= owned() %>',
  'x;background:url(http://abroad.invalid/css);behavior:url(#x)',
]

const IMG = (field: string) => `<img src=${field} onerror=owned()>`

/** The same in every field that is drawn somewhere. */
const FIELDS: [field: string, put: (text: string) => Record<string, unknown>][] = [
  ['summary', (text) => ({ summary: text })],
  ['place', (text) => ({ place: text })],
  ['country', (text) => ({ country: text })],
  ['subkind', (text) => ({ subkind: text })],
  ['kind', (text) => ({ kind: text })],
  ['label', (text) => ({ label: text })],
  ['warning', (text) => ({ warning: text, sources: ['https://example.org/warned'] })],
  ['origin', (text) => ({ kind: 'visit', origin: { place: text, coordinates: [20, 52] } })],
  ['actor', (text) => ({ kind: 'visit', actors: [{ actor: text, role: 'visitor' }] })],
  ['person', (text) => ({ actors: [{ actor: 'evil', person: text, role: 'visitor' }] })],
  ['role', (text) => ({ actors: [{ actor: 'evil', role: text }] })],
  ['claimant', (text) => ({ claims: [{ claimant: text, measure: 'killed', best: 3 }] })],
  ['measure', (text) => ({ claims: [{ claimant: 'evil', measure: text, best: 3 }] })],
  ['says', (text) => ({ claims: [{ claimant: 'evil', measure: 'responsibility', says: text }] })],
  ['claim-note', (text) => ({ claims: [{ claimant: 'evil', measure: 'killed', best: 1, note: text }] })],
  ['publisher', (text) => ({ sources: [{ id: `p-${text}`, publisher: text }] })],
  [
    'source-title',
    (text) => ({ sources: [{ id: `t-${text}`, publisher: 'P', title: text, url: 'https://example.org/' }] }),
  ],
  ['quote', (text) => ({ quote: text })],
  ['unknown-member', (text) => ({ unknown: { deeper: [text] } })],
  ['unknown-name', (text) => ({ [text]: 'named' })],
  ['weapon', (text) => ({ kind: 'strike', weapon: text })],
  ['status', (text) => ({ status: text })],
  ['precision', (text) => ({ precision: text })],
]

/** Addresses that a link or a picture must never lead to. */
const ADDRESSES = [
  'javascript:owned()',
  ' javascript:owned()',
  'JaVaScRiPt:owned()',
  'java\tscript:owned()',
  '\u0001javascript:owned()',
  'data:text/html,<script>owned()</script>',
  'vbscript:owned()',
  'blob:http://127.0.0.1/owned',
  'file:///etc/passwd',
  '//abroad.invalid/relative',
  'http://user:password@abroad.invalid/',
  'https://[owned',
  'intent://owned#Intent;end',
]

/** Values out of every range. */
const VALUES: [name: string, attack: Omit<Attack, 'name'>][] = [
  ['the year 275760', { properties: { start: '+275760-09-13' }, readable: '+275760-09-13' }],
  ['the year 275760 in four digits too many', { properties: { start: '27576009-13-01' }, readable: '27576009-13-01' }],
  ['a year before all years', { properties: { start: '-271821-04-20' }, readable: '-271821-04-20' }],
  ['the year 0', { properties: { start: '0000-01-01' }, readable: '0000-01-01' }],
  ['a day that is none', { properties: { start: '2023-02-31' }, readable: '2023-02-31' }],
  ['an hour that is none', { properties: { start: '2023-02-10T99:99:99Z' }, readable: '2023-02-10T99:99:99Z' }],
  ['a date as a number', { properties: { start: 8.64e15 + 1 }, readable: '8640000000000001' }],
  ['an end before the start', { properties: { end: '1999-01-01' }, readable: '1999-01-01' }],
  [
    'the largest number as a figure',
    {
      properties: { kind: 'strike', claims: [claim({ best: Number.MAX_VALUE })] },
      readable: '1.7976931348623157e+308',
    },
  ],
  ['the largest figure of all', { properties: { claims: [claim({ best: 1e15 })] }, readable: '1,000,000,000,000,000' }],
  ['a figure below zero', { properties: { claims: [claim({ best: -5 })] }, readable: '-5' }],
  ['a figure as text', { properties: { claims: [claim({ best: '1e999' })] }, readable: '1e999' }],
  ['low over high', { properties: { claims: [claim({ low: 7001, best: 5, high: 3 })] }, readable: '7001' }],
  ['a latitude beyond the pole', { properties: {}, geometry: point(30, 91.5), readable: '91.5' }],
  ['a longitude of 1e300', { properties: {}, geometry: point(1e300, 50), readable: '1e+300' }],
  ['texts as coordinates', { properties: {}, geometry: point('<img>', '"50"'), readable: '<img>' }],
  ['a geometry within itself', { properties: {}, geometry: nest(500), readable: 'GeometryCollection' }],
  [
    'a geometry of no type',
    { properties: {}, geometry: { type: '__proto__', coordinates: [] }, readable: '__proto__' },
  ],
]

/** Names that objects and pages have a meaning for, and texts that disturb what stands beside them. */
const ODD: [name: string, attack: Omit<Attack, 'name'>][] = [
  ['__proto__ as id', { id: '__proto__', properties: {}, readable: '__proto__ as id' }],
  [
    'constructor as actor',
    { properties: { actors: [{ actor: 'constructor', role: 'host' }] }, readable: 'constructor' },
  ],
  ['an id that is a selector', { id: '"]<img>,*{}', properties: {}, readable: 'an id that is a selector' }],
  ['an id that is a path', { id: '../../../etc/passwd?event=x#y', properties: {}, readable: 'an id that is a path' }],
  ['an id of percent signs', { id: '%00%E0%A4%A', properties: {}, readable: 'an id of percent signs' }],
  ['an id that is a number', { id: 1e21, properties: {}, readable: 'an id that is a number' }],
  ['an id that is an object', { id: { toString: 'x' }, properties: {}, readable: 'where an id, a text, belongs' }],
  ['an actor of itself', { properties: { actors: [{ actor: 'circle', role: 'host' }] }, readable: 'The circle' }],
  [
    'properties that are a list',
    { properties: [1, 2] as unknown as Record<string, unknown>, readable: 'properties belong' },
  ],
  ['a formula', { properties: { start: '=HYPERLINK("http://abroad.invalid/","x")' }, readable: '=HYPERLINK' }],
  ['text turned around', { properties: { summary: 'safe \u202egnp.exe\u2066 end' }, readable: 'safe gnp.exe end' }],
  ['a character cut in half', { properties: { summary: 'half \ud83d of one' }, readable: 'half \ufffd of one' }],
  ['control characters', { properties: { summary: 'a\u0000b\u0007c\u001b[31md' }, readable: 'abc[31md' }],
  [
    'a pile of marks',
    { properties: { summary: `Z${'\u0335\u0320'.repeat(400)}` }, readable: `Z${'\u0335\u0320'.repeat(400)}` },
  ],
  ['a word without end', { properties: { summary: 'w'.repeat(20_000) }, readable: 'The text has 20,000 characters' }],
  ['ten thousand actors', { properties: { actors: many(10_000) }, readable: 'was cut at 1,000' }],
  ['a value nested deep', { properties: { deep: nestLists(3000) }, readable: 'nested deeper than 8 levels' }],
]

function claim(figures: Record<string, unknown>): Record<string, unknown> {
  return { claimant: 'evil', measure: 'killed', per: 'day', from: '2023-02-10', to: '2023-02-10', ...figures }
}

function point(lon: unknown, lat: unknown): unknown {
  return { type: 'Point', coordinates: [lon, lat] }
}

function nest(depth: number): unknown {
  let geometry = point(30, 50)
  for (let i = 0; i < depth; i++) geometry = { type: 'GeometryCollection', geometries: [geometry] }
  return geometry
}

function nestLists(depth: number): unknown {
  let list: unknown = 'bottom'
  for (let i = 0; i < depth; i++) list = [list]
  return list
}

function many(count: number): unknown {
  return Array.from({ length: count }, (_, i) => ({ actor: `crowd-${i % 3}`, role: 'participant' }))
}

/** All of them; the number in a title finds its event again. */
export const ATTACKS: Attack[] = [
  ...MARKUP.map((text): Attack => ({
    name: `markup in a title: ${text}`,
    properties: { title: text },
    readable: text,
  })),
  ...FIELDS.map(([field, put]): Attack => ({
    name: `markup in ${field}`,
    properties: put(IMG(field)),
    readable: IMG(field),
  })),
  ...ADDRESSES.map((url, i): Attack => ({
    name: `a source at ${JSON.stringify(url)}`,
    properties: { sources: [{ id: `address-${i}`, publisher: `Publisher ${i}.`, url }] },
    readable: `Publisher ${i}.`,
  })),
  ...VALUES.map(([name, attack]): Attack => ({ name, ...attack })),
  ...ODD.map(([name, attack]): Attack => ({ name, ...attack })),
]

/** Titles begin with their number, so that an event whose id was mended is found by it. */
export const numberOf = (attack: Attack): string => `No ${ATTACKS.indexOf(attack) + 1}:`

/** The id that an attack gives, else one by its number. */
export const idOf = ({ id }: Attack, at: number): string =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : `attack-${at + 1}`

/** The feed of them all, whose own header is no better. */
export function hostileFeed(): string {
  const features = ATTACKS.map((attack, i) => {
    const { title } = attack.properties
    return {
      type: 'Feature',
      id: attack.id ?? `attack-${i + 1}`,
      geometry: attack.geometry ?? point(22 + (i % 12) * 1.5, 44 + Math.floor(i / 12)),
      properties: Array.isArray(attack.properties)
        ? attack.properties
        : {
            kind: 'strike',
            start: '2023-02-10',
            ...attack.properties,
            title: `${numberOf(attack)} ${typeof title === 'string' ? title : attack.name}`,
          },
    }
  })
  return JSON.stringify({
    type: 'FeatureCollection',
    faultline: 1,
    title: '</title><script>owned()</script>../../<img src=x onerror=owned()>',
    about: '<iframe src="http://abroad.invalid/about"></iframe>',
    attribution: '<a href="javascript:owned()">us</a>',
    license: 'javascript:owned()',
    updated: '<script>owned()</script>',
    timezone: '../../etc/passwd',
    actors: [
      { id: 'evil', name: '<b onclick=owned()>Evil</b>' },
      { id: 'circle', name: 'The circle', of: 'circle' },
    ],
    scenes: [{ title: '<script>owned()</script>', view: '?feed=http://abroad.invalid/scene', seconds: -1 }],
    ['__proto__']: { polluted: true },
    constructor: { prototype: { polluted: true } },
    features,
  })
}
