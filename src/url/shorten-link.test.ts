import { describe, expect, it } from 'vitest'
import { shortenLink, withParam } from './shorten-link.ts'
import { type ViewParams, formatView, parseView } from './view-params.ts'

const linkOf = (view: ViewParams) => (change: object) => {
  const next: Record<string, unknown> = { ...view, ...change }
  for (const name of Object.keys(next)) if (next[name] === undefined) delete next[name]
  return `https://example.org/${formatView(next as unknown as ViewParams)}`
}
const shortOf = (query: string, most?: number) => {
  const view = parseView(query)
  return shortenLink(view, linkOf(view), most)
}
const many = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}-${i}`).join(',')

describe('shortenLink', () => {
  it('leaves a link alone that is short enough', () => {
    expect(shortOf('?actor=belarus&theme=dark')).toEqual({
      link: 'https://example.org/?actor=belarus&theme=dark',
      leftOut: [],
    })
  })

  it('leaves out how a view looks, no more of it than it must, and never what it shows', () => {
    const shown = '?from=2023-02-24&actor=belarus,china&q=drone&event=machulishchy-a50'
    const { link, leftOut } = shortOf(`${shown}&map=5/50/30&off=${many('claimant', 200)}&theme=dark`)
    expect(leftOut).toEqual(['off'])
    expect(link).toBe(
      'https://example.org/?from=2023-02-24&actor=belarus,china&q=drone&event=machulishchy-a50&map=5/50/30&theme=dark',
    )
  })

  it('says what it left out even where that is not enough', () => {
    const { link, leftOut } = shortOf(`?actor=${many('somebody', 300)}&theme=dark&map=5/50/30`)
    expect(leftOut).toEqual(['theme', 'map'])
    expect(link.length).toBeGreaterThan(2000)
    expect(parseView(new URL(link).search).actors).toHaveLength(300)
  })
})

describe('withParam', () => {
  it('sets and takes away one parameter, and leaves the others as they are written', () => {
    expect(withParam('https://a.org/x?actor=a,b%252C&q=a+b#h', 'embed', 'map')).toBe(
      'https://a.org/x?actor=a,b%252C&q=a+b&embed=map#h',
    )
    expect(withParam('https://a.org/?embed=map&q=1', 'embed', 'chart')).toBe('https://a.org/?q=1&embed=chart')
    expect(withParam('https://a.org/?mode=wall', 'mode', null)).toBe('https://a.org/')
  })
})
