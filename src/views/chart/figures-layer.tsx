import type { TimeScale } from '../time-scale.ts'
import { words } from '../words/words.ts'
import styles from './chart.module.css'
import { FigureLabels, SumLabels } from './figure-labels.tsx'
import { figurePaths, summedPaths } from './figure-paths.ts'
import { LeftOut } from './left-out.tsx'
import type { ChartModel, Plot } from './model.ts'
import type { Names } from './names.ts'
import { useScales } from './use-scales.ts'

/** Figures as their claimants published them; form tells claimants apart, and each is named beside its marks. */
export function FiguresLayer({
  model,
  plot,
  scale,
  names,
}: {
  model: ChartModel
  plot: Plot
  scale: TimeScale
  names: Names
}) {
  const scales = useScales('figures')
  if (!scales) return null
  const { shown } = model.figures
  if (shown?.type === 'sum') {
    const { boxes, strokes } = summedPaths(shown.sum, model.answer.edges, scales.x, scales.y)
    return (
      <g>
        <path className={styles.box} d={boxes} />
        <path className={styles.dash} d={strokes} />
        <SumLabels sum={shown.sum} edges={model.answer.edges} plot={plot} scale={scale} y={scales.y} names={names} />
      </g>
    )
  }
  const claimants = shown?.group.claimants ?? []
  if (!shown || claimants.length === 0)
    return (
      <text
        className={styles.quiet}
        x={(scale.left + scale.right) / 2}
        y={(plot.top + plot.bottom) / 2 + 4}
        textAnchor="middle"
      >
        {words.chart.noFigures}
      </text>
    )
  const paths = claimants.map(({ id, figures }) => ({ id, ...figurePaths(figures, scale, scales.y) }))
  return (
    <g>
      {paths.map(({ id, boxes }) => boxes && <path key={id} className={styles.box} d={boxes} />)}
      {paths.map(({ id, line }) => line && <path key={id} className={styles.line} d={line} />)}
      {paths.map(({ id, strokes }) => strokes && <path key={id} className={styles.strokes} d={strokes} />)}
      {paths.map(({ id, dots }) => dots && <path key={id} className={styles.dots} d={dots} />)}
      <LeftOut count={model.answer.leftOut.figures} plot={plot} scale={scale} />
      <FigureLabels
        group={shown.group}
        plot={plot}
        scale={scale}
        y={scales.y}
        names={names}
        leftOut={model.answer.leftOut.figures}
      />
    </g>
  )
}
