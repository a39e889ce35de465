import { describe, expect, it } from 'vitest'
import { type Focus, actOf } from './wall-keys.ts'

const press = (key: string, focus: Focus = 'page', hasLetters = true, modifier = {}) =>
  actOf({ key, altKey: false, ctrlKey: false, metaKey: false, ...modifier }, focus, hasLetters)

describe('keys of the wall', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    ['MediaTrackNext', 'next'],
    ['ArrowLeft', 'back'],
    ['PageUp', 'back'],
    ['MediaTrackPrevious', 'back'],
    [' ', 'hold'],
    ['Enter', 'hold'],
    ['MediaPlayPause', 'hold'],
    ['Escape', 'leave'],
    ['f', 'full'],
    ['F', 'full'],
    ['q', 'code'],
    ['?', 'help'],
    ['b', 'black'],
    ['.', 'black'],
  ])('%s means %s', (key, act) => expect(press(key)).toBe(act))

  it('of a single sign can be switched off, and the others stay', () => {
    for (const key of ['f', 'q', '?', 'b', '.']) expect(press(key, 'page', false)).toBeNull()
    expect(press('ArrowRight', 'page', false)).toBe('next')
  })

  it('never act in a field, but for Esc', () => {
    for (const key of ['f', 'ArrowRight', ' ', 'Enter', 'b']) expect(press(key, 'field')).toBeNull()
    expect(press('Escape', 'field')).toBe('leave')
  })

  it('leave Space and Enter to a control that has the focus', () => {
    expect(press(' ', 'control')).toBeNull()
    expect(press('Enter', 'control')).toBeNull()
    expect(press('ArrowRight', 'control')).toBe('next')
  })

  it('leave shortcuts of the browser alone', () => {
    expect(press('f', 'page', true, { ctrlKey: true })).toBeNull()
    expect(press('ArrowLeft', 'page', true, { altKey: true })).toBeNull()
  })

  it('that every object knows mean nothing', () => expect(press('constructor')).toBeNull())
})
