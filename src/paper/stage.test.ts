import { describe, expect, it } from 'vitest'
import { parseView } from '../url/view-params.ts'
import { plainColour } from './plain-colour.ts'
import { stillView } from './stage.tsx'

describe('a view beside the screen', () => {
  const view = {
    get: () => parseView('?actor=belarus&event=a&table=map'),
    set: () => {
      throw new Error('the address was written')
    },
    subscribe: () => () => undefined,
    href: () => '/?actor=belarus',
  }

  it('is the one on screen but for what the picture changes', () => {
    const still = stillView(view, { tables: [], event: undefined })
    expect(still.get()).toEqual({ ...parseView('?actor=belarus') })
  })

  it('never writes the address', () => {
    expect(() => stillView(view, {}).set({ actors: [] }, 'push')).not.toThrow()
  })
})

describe('plainColour', () => {
  it('writes computed colours as every reader of SVG knows them', () => {
    expect(plainColour('rgb(194, 77, 0)')).toEqual(['#c24d00', 1])
    expect(plainColour('rgba(0, 0, 5, 0.25)')).toEqual(['#000005', 0.25])
  })

  it('paints nothing for what cannot be seen', () => {
    for (const value of ['none', 'transparent', 'rgba(0, 0, 0, 0)']) expect(plainColour(value)).toEqual(['none', 0])
  })
})
