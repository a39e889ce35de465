import { type ReactNode, Suspense, useEffect } from 'react'
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary'
import { useTellBroken } from './breakage.ts'
import { useFeed, useFeedStatus } from './engine.ts'
import { formatClock } from './format.ts'
import styles from './panel.module.css'
import { usePaper } from './paper.ts'
import { reportPane } from './timing.ts'
import { useIsWall, useView } from './use-filter.ts'
import { words } from './words/words.ts'

/** Where a panel's answer stands: a subset of what `useAnswer` returns. */
export interface Standing {
  isPending: boolean
  isFetching: boolean
  error: Error | null
}

interface PanelProps {
  /** The accessible name of the region, by contract. */
  name: string
  className?: string | undefined
  /** Shown as the pane's heading where it differs from the name; null: the pane has none. */
  title?: ReactNode
  /** A word beside the heading: how much is shown, what lies outside. */
  note?: ReactNode
  /** Switches and buttons beside the heading. */
  actions?: ReactNode
  children: ReactNode
}

/** A region with its heading, and an error boundary of its own: what breaks in one pane leaves the others alone. */
export function Panel({ name, className, title = name, note, actions: buttons, children }: PanelProps) {
  const actions = useIsWall() ? null : buttons
  return (
    <section aria-label={name} className={`${styles.panel} ${className ?? ''}`}>
      {(title !== null || note !== undefined || actions) && (
        <header className={styles.head}>
          {title !== null && <h2 className={styles.title}>{title}</h2>}
          {note !== undefined && <p className={styles.note}>{note}</p>}
          {actions && (
            <div className={styles.actions} data-chrome>
              {actions}
            </div>
          )}
        </header>
      )}
      <Guard>
        <Suspense fallback={<Waiting pane={name} />}>{children}</Suspense>
      </Guard>
    </section>
  )
}

/** Keeps what breaks inside of it from taking the rest of the page along, and says so in its place. */
export function Guard({ children }: { children: ReactNode }) {
  // What broke in one scene of the wall may be whole in the next.
  const { scene } = useView()
  return (
    <ErrorBoundary FallbackComponent={Broken} resetKeys={[scene]}>
      {children}
    </ErrorBoundary>
  )
}

/** So long a pane that broke waits before it tries again, where nobody presses a button. */
const RETRY_MS = 15_000

function Broken({ error, resetErrorBoundary }: FallbackProps) {
  // Code that failed to load stays failed for as long as the page lives; all that is on screen stands in the address.
  const isLoading = error instanceof Error && /dynamically imported|preload CSS|importing a module/i.test(error.message)
  const why = error instanceof Error ? error.message : String(error)
  const isWall = useView().mode === 'wall'
  useTellBroken(why)
  useEffect(() => {
    if (!isWall) return undefined
    const timer = setTimeout(resetErrorBoundary, RETRY_MS)
    return () => clearTimeout(timer)
  }, [isWall, resetErrorBoundary])
  if (isWall) return <Notice>{`${words.panel.broke(why)} ${words.panel.retriesItself}`}</Notice>
  return (
    <Notice>
      {words.panel.broke(why)}{' '}
      <button type="button" onClick={isLoading ? () => window.location.reload() : resetErrorBoundary}>
        {words.panel.retry}
      </button>
    </Notice>
  )
}

/**
 * One of three answers, never two: still loading, nothing matches, or what the view draws. A failed answer says so and
 * never looks like an empty one.
 */
export function Answered({
  pane,
  standing,
  isEmpty = false,
  empty = words.panel.empty,
  children,
}: {
  pane: string
  standing: Standing
  isEmpty?: boolean
  empty?: ReactNode
  children: ReactNode
}) {
  const feed = useFeed()
  const { state, failure, isSlow, host } = useFeedStatus()
  const isFailed = feed === null && state === 'failed'
  useTellBroken(feed !== null && standing.error ? standing.error.message : null)
  useReport(pane, !isFailed && (standing.isFetching || (feed === null && standing.isPending)) ? 'waiting' : 'shown')
  if (isFailed && failure) return <Notice>{words.panel.feedFailed(formatClock(failure.at, null))}</Notice>
  if (feed === null && isSlow) return <Notice>{words.panel.slow(host)}</Notice>
  if (standing.error) return <Notice>{words.panel.failed(standing.error.message)}</Notice>
  if (standing.isPending) return <Notice>{words.panel.loading}</Notice>
  if (feed?.tally.events === 0) return <Notice>{words.panel.emptyFeed}</Notice>
  return isEmpty ? <Notice>{empty}</Notice> : children
}

/** A sentence in place of a picture. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p tabIndex={-1} className={styles.notice}>
      {children}
    </p>
  )
}

function Waiting({ pane }: { pane: string }) {
  useReport(pane, 'waiting')
  return <Notice>{words.panel.loading}</Notice>
}

/** Tells the timing marks, or the paper that waits for its views, whether this pane still waits; a pane that leaves the screen is no longer waited for. */
export function useReport(pane: string, state: 'waiting' | 'shown'): void {
  const report = usePaper()?.report ?? reportPane
  useEffect(() => {
    report(pane, state)
    return () => report(pane, null)
  }, [report, pane, state])
}
