import { Dialog } from '../views/dialog.tsx'
import { useLayers } from '../views/layers.ts'
import { useShown } from '../views/header/use-shown.ts'
import { paperWords } from '../views/words/paper-words.ts'
import { words } from '../views/words/words.ts'
import { CitationPart } from './citation-part.tsx'
import { DataParts } from './data-parts.tsx'
import styles from './export-dialog.module.css'
import { PictureButtons } from './picture-buttons.tsx'

const text = paperWords.exporting

/** "Export": what is shown as data, as a picture, and as a citation. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const shown = useShown()
  const { files } = useLayers()
  return (
    <Dialog title={text.title} closeName={text.close} className={styles.dialog} onClose={onClose}>
      <p className={styles.what}>
        {text.what} <strong>{shown?.what ?? words.panel.loading}</strong>
      </p>
      {files.length > 0 && <p className={styles.note}>{text.filesStay}</p>}
      {shown && (
        <>
          <DataParts shown={shown} />
          <section className={styles.part} aria-label={text.pictures}>
            <PictureButtons />
          </section>
          <CitationPart shown={shown} />
        </>
      )}
    </Dialog>
  )
}
