import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSceneClock } from './scene-clock.ts'

describe('the clock of a scene', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function started(lastsMs: number) {
    const clock = createSceneClock()
    const calls: string[] = []
    const stop = clock.start(lastsMs, { ahead: () => calls.push('ahead'), end: () => calls.push('end') })
    return { clock, calls, stop }
  }

  it('asks ahead and then ends, each once', () => {
    const { calls } = started(20_000)
    vi.advanceTimersByTime(15_000)
    expect(calls).toEqual([])
    vi.advanceTimersByTime(2000)
    expect(calls).toEqual(['ahead'])
    vi.advanceTimersByTime(60_000)
    expect(calls).toEqual(['ahead', 'end'])
  })

  it('stands while it is held, and goes on with what was left', () => {
    const { clock, calls } = started(10_000)
    vi.advanceTimersByTime(4000)
    clock.hold(true)
    vi.advanceTimersByTime(600_000)
    expect(clock.get()).toEqual({ seconds: 6, of: 10 })
    clock.hold(false)
    vi.advanceTimersByTime(5000)
    expect(calls).not.toContain('end')
    vi.advanceTimersByTime(2000)
    expect(calls).toContain('end')
  })

  it('that was held before a scene stands at its beginning', () => {
    const clock = createSceneClock()
    clock.hold(true)
    clock.start(10_000, { ahead: () => undefined, end: () => undefined })
    vi.advanceTimersByTime(60_000)
    expect(clock.get().seconds).toBe(10)
  })

  it('leaves no timer behind once it is stopped', () => {
    const { stop, calls } = started(10_000)
    vi.advanceTimersByTime(1500)
    stop()
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(60_000)
    expect(calls).toEqual([])
  })
})
