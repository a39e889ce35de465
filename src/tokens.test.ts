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
