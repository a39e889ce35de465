import { expect, test } from 'vitest'
import { DAY } from '../../model/time.ts'
import type { ChartAnswer, SummedFigures } from '../../query/answer.ts'
import { figure } from './figure-in-test.ts'
import { heightOf } from './hits.ts'
import { buildModel, figuresShown } from './model.ts'
import { gutterOf } from './values-at.ts'

const edges = Array.from({ length: 8 }, (_, i) => i * DAY)
const sum = (measure: string, best: number): SummedFigures => {
  const series = [best, null, null, null, null, null, null]
  const given = [1, 0, 0, 0, 0, 0, 0]
  return { claimant: 'bypol', measure, low: series, best: series, high: series, given, none: given.map(() => 0) }
}
const answer = (change: Partial<ChartAnswer> = {}): ChartAnswer => ({
  bin: 'day',
  edges,
  stackedBy: 'weapon',
  series: [],
  earlier: 0,
  later: 0,
  vague: 0,
  vaguePrecision: null,
  tallies: [],
  launched: [],
  figures: [],
  totals: [],
  leftOut: { tallies: 0, launched: 0, figures: 0, totals: 0 },
  summed: [],
  ...change,
})
const DESK = { width: 528, height: 370, totals: false }
const figures = (change: Partial<ChartAnswer>, off: string[] = []) => {
  const model = buildModel(answer(change), off, DESK)
  return { model, plot: model.plots.find(({ id }) => id === 'figures')! }
}

test('a sum of nothing but zeros is never shown unasked, and shown with its zero when asked for', () => {
  expect(figures({ summed: [sum('killed', 0)] }).model.figures.shown).toBe(undefined)
  const telling = figures({ summed: [sum('killed', 0), sum('wounded', 2)] }).model.figures.shown
  expect(telling?.type === 'sum' && telling.sum.measure).toBe('wounded')
  const asked = figures({ summed: [sum('killed', 0)] }, ['but.sum.killed.bypol'])
  expect(asked.model.figures.shown?.type).toBe('sum')
  expect(asked.plot.ticks).toEqual([0])
})

test('over the highest figure is a tenth of air, and over one of "at least" room for its arrow', () => {
  const top = (plot: { top: number; domain: [number, number] }, value: number) => value / plot.domain[1]
  const plain = figures({ figures: [figure({ best: 765 })] }).plot
  expect(top(plain, 765)).toBeLessThanOrEqual(1 / 1.1 + 1e-9)
  const open = figures({ figures: [figure({ low: 765, best: null })] }).plot
  expect(heightOf(open, 765) - open.top).toBeGreaterThanOrEqual(14)
})

test('the gutter names the claimant of a day’s only figure, and counts several', () => {
  const one = figure({ span: [0, DAY] })
  const week = figure({ claimant: 'uk', best: 824, span: [0, 7 * DAY] })
  const at = (all: ChartAnswer['figures'], moment: number) =>
    gutterOf(figures({ figures: all }).model, 'figures', moment)
  expect(at([one], 60)).toEqual({ text: '650', by: 'staff' })
  expect(at([one, week], 60)?.text).toBe('2 claims')
  expect(at([one, week], 3 * DAY)).toEqual({ text: '824', by: 'uk' })
  expect(at([one], 3 * DAY)).toBe(null)
})

test('while a part of the range is shown, panels, axes and series stay those of the whole range', () => {
  const [early, late] = [figure({ best: 650, span: [0, DAY] }), figure({ best: 970, span: [3 * DAY, 4 * DAY] })]
  const other = figure({ measure: 'killed', best: 5, span: [0, DAY] })
  const series = (counts: number[]) => [{ id: 'drone', counts }]
  const frame = answer({ figures: [early, late, { ...late, best: 900 }, other], series: series([1, 0, 0, 9, 0, 0, 0]) })
  const whole = buildModel(frame, [], DESK)
  const part = buildModel(answer({ figures: [early, other], series: series([1, 0, 0, 0, 0, 0, 0]) }), [], DESK, frame)
  expect(part.plots).toEqual(whole.plots)
  expect(part.figures.key).toBe(whole.figures.key)
  expect(figuresShown(part.figures.shown)).toEqual([early])
  const none = buildModel(answer({ figures: [other] }), [], DESK, frame)
  expect(none.plots).toEqual(whole.plots)
  expect(none.figures.shown).toBe(undefined)
})
