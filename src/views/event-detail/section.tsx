import type { ReactNode } from 'react'
import styles from './event-pane.module.css'

/** A stretch of the pane under a hairline, with its heading and a remark at the right. */
export function Section({ title, remark, children }: { title: string; remark?: string | null; children: ReactNode }) {
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h3>{title}</h3>
        {remark && <span className={styles.quiet}>{remark}</span>}
      </div>
      {children}
    </section>
  )
}
