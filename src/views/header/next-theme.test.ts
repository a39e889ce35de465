import { expect, test } from 'vitest'
import type { Theme } from '../palette.ts'
import { nextTheme } from './next-theme.ts'

test.each(['light', 'dark'] as const)(
  'three presses go through light, dark and the system, and the first one shows (%s)',
  (system) => {
    const steps: (Theme | undefined)[] = []
    for (let theme = nextTheme(undefined, system), i = 0; i < 3; i++, theme = nextTheme(theme, system))
      steps.push(theme)
    expect(new Set(steps)).toEqual(new Set(['light', 'dark', undefined]))
    expect(steps[0]).not.toBe(system)
    expect(steps[2]).toBe(undefined)
  },
)
