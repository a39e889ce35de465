import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

/** Custom properties of the blocks whose selector has this text. */
function tokensOf(selector: string): Record<string, string> {
  const blocks = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, head]) => head?.includes(selector))
  return Object.fromEntries(
    blocks.flatMap(([, , body]) =>
      [...(body ?? '').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((m) => [m[1], m[2]]),
    ),
  )
}

/** Relative luminance, WCAG 2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['paper', 'paper-2']
const LAND = ['m-land', 'm-focus']
const TEXT: [text: string, on: string[]][] = [
  ...['ink', 'ink-2'].map((name): [string, string[]] => [name, GROUNDS]),
  ...['t-strike', 't-visit', 't-drone', 't-artillery', 't-statement'].map((name): [string, string[]] => [
    name,
    GROUNDS,
  ]),
  ['w-missile', GROUNDS],
  ['hl-ink', ['hl']],
  // A visit's label on its own bar.
  ['paper', ['k-visit']],
  ['ink', ['tint-strike', 'tint-visit', 'tint-figure']],
  ['m-place', [...LAND, 'm-sea']],
  ['m-country', LAND],
  ['m-watertext', ['m-sea']],
]
const KINDS = ['strike', 'battle', 'sabotage', 'civ', 'visit', 'statement', 'aid', 'front', 'casualties', 'other']
const WEAPONS = ['missile', 'drone', 'air', 'artillery', 'other']
const MARKS: [mark: string, on: string[]][] = [
  ...KINDS.map((kind): [string, string[]] => [`k-${kind}`, ['paper', ...LAND]]),
  ...WEAPONS.map((weapon): [string, string[]] => [`w-${weapon}`, ['paper']]),
  ['ink-3', ['paper']],
  ['sel', ['paper', ...LAND]],
]

type Triple = [number, number, number]

/** Colour-vision deficiencies at full strength, on linear RGB: Machado, Oliveira, Fernandes (2009), table 1. */
const DEFICIENCIES: Record<string, [Triple, Triple, Triple]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function linear(hex: string): Triple {
  const channel = (at: number) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

const dot = ([a, b, c]: Triple, [x, y, z]: Triple) => a * x + b * y + c * z
const clamp = (value: number) => Math.min(1, Math.max(0, value))

/** CIE L*a*b* under D65 of linear RGB. */
function lab(rgb: Triple): Triple {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047)
  const y = f(dot([0.2126729, 0.7151522, 0.072175], rgb))
  const z = f(dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** CIE76 distance of two colours as somebody with a deficiency sees them. */
function distance(a: string, b: string, deficiency: string): number {
  const [red, green, blue] = DEFICIENCIES[deficiency]!
  const seen = (hex: string) => {
    const rgb = linear(hex)
    return lab([clamp(dot(red, rgb)), clamp(dot(green, rgb)), clamp(dot(blue, rgb))])
  }
  const [p, q] = [seen(a), seen(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

const pairsOf = (names: string[]) => names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const))

describe.each(['light', 'dark'])('%s theme, seen with', (theme) => {
  const tokens = tokensOf(`data-theme='${theme}'`)
  const weapons = WEAPONS.map((name) => `w-${name}`)
  const groups = ['strike', 'battle', 'sabotage', 'civ', 'visit', 'statement', 'aid'].map((name) => `k-${name}`)

  test.each(Object.keys(DEFICIENCIES))('%s: weapons stay 17 apart', (deficiency) => {
    for (const [a, b] of pairsOf(weapons))
      expect(distance(tokens[a]!, tokens[b]!, deficiency), `${a} and ${b}`).toBeGreaterThanOrEqual(17)
  })

  test.each(Object.keys(DEFICIENCIES))('%s: groups of kinds stay 10 apart', (deficiency) => {
    for (const [a, b] of pairsOf(groups))
      expect(distance(tokens[a]!, tokens[b]!, deficiency), `${a} and ${b}`).toBeGreaterThanOrEqual(10)
  })
})

describe.each(['light', 'dark'])('%s theme', (theme) => {
  const tokens = tokensOf(`data-theme='${theme}'`)
  const pairs = (list: [string, string[]][]) =>
    list.flatMap(([name, on]) => on.map((ground) => [name, ground] as const))

  test.each(pairs(TEXT))('text in %s on %s has 4.5:1', (name, ground) => {
    expect(contrast(tokens[name]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(MARKS))('marks in %s on %s have 3:1', (name, ground) => {
    expect(contrast(tokens[name]!, tokens[ground]!)).toBeGreaterThanOrEqual(3)
  })
})

test('both themes name the same colours', () => {
  expect(Object.keys(tokensOf("data-theme='dark'")).toSorted()).toEqual(
    Object.keys(tokensOf("data-theme='light'")).toSorted(),
  )
})
