import { useState } from 'react'
import { useSurroundings } from '../engine.ts'
import { words } from '../words/words.ts'
import styles from './feed-report.module.css'
import { problemsCsv } from './problems-csv.ts'

const text = words.report

/** Saves every line of the report, those that are not listed yet too. */
export function Download({ title, total }: { title: string; total: number }) {
  const { engine } = useSurroundings()
  const [failure, setFailure] = useState<string | null>(null)

  async function download() {
    try {
      const { problems } = await engine.ask({ ask: 'report', offset: 0, count: total })
      save(problemsCsv(problems), text.fileName(title))
      setFailure(null)
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <p className={styles.download}>
      <button type="button" onClick={() => void download()}>
        {text.download}
      </button>
      {failure !== null && ` ${text.downloadFailed(failure)}`}
    </p>
  )
}

function save(csv: string, name: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser takes the file over in a task of its own.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
