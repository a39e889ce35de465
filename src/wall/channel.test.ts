import { expect, it } from 'vitest'
import { parseView } from '../url/view-params.ts'
import { changeToFilter, filterOf, readMessage } from './channel.ts'

it('a filter goes to the wall and comes back the same; what is not of it stays behind', () => {
  const view = parseView('?from=-P7D&actor=belarus&q=A-50&event=x&map=3/50/70&mode=wall&scene=2&theme=dark')
  expect(filterOf(view)).toBe('?from=-P7D&actor=belarus&q=A-50&event=x')
  const wall = {
    ...parseView('?kind=visit&to=2023-03-01&map=5/1/2&mode=wall&scene=2'),
    ...changeToFilter(filterOf(view)),
  }
  expect(filterOf(wall as typeof view)).toBe(filterOf(view))
  expect(wall).toMatchObject({ mode: 'wall', scene: '2', map: { zoom: 5 }, kinds: [], to: undefined })
})

it('what another version says is not taken for a message', () => {
  for (const data of [null, undefined, 'order', 5, {}, { say: 'sing' }]) expect(readMessage(data)).toBeNull()
  expect(readMessage({ say: 'gone', wall: 'a' })).toEqual({ say: 'gone', wall: 'a' })
})
