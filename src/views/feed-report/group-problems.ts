import type { Problem } from '../../model/feed.ts'

/** Problems of one field and one kind of reason. */
export interface ProblemGroup {
  key: string
  field: string
  outcome: Problem['outcome']
  problems: Problem[]
}

const ORDER: readonly Problem['outcome'][] = ['rejected', 'mended', 'noted']

/**
 * Groups problems that differ by their values alone: rejected ones first, then the fullest groups. Within a group
 * they stay in the feed's order.
 */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>()
  for (const problem of problems) {
    const field = withoutNumbers(problem.field)
    const key = `${problem.outcome}\n${field}\n${kindOfReason(problem.reason)}`
    const group = groups.get(key)
    if (group) group.problems.push(problem)
    else groups.set(key, { key, field, outcome: problem.outcome, problems: [problem] })
  }
  return [...groups.values()].toSorted(
    (a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) || b.problems.length - a.problems.length,
  )
}

/** A reason without the values that it names. */
function kindOfReason(reason: string): string {
  return reason.replace(/'.*'|".*"|“.*”|‘.*’/gs, '…').replace(/[\d.,]+/g, '#')
}

function withoutNumbers(field: string): string {
  return field.replace(/\[\d+\]/g, '[]').replace(/\.\d+(?=\.|$)/g, '.#')
}
