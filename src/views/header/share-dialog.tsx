import { useState } from 'react'
import { MOST_CHARACTERS, shortenLink, withParam } from '../../url/shorten-link.ts'
import { Dialog } from '../dialog.tsx'
import { useFeed, useSurroundings } from '../engine.ts'
import { useLayers } from '../layers.ts'
import { QrCode, fitsQrCode } from '../qr-code.tsx'
import { useView } from '../use-filter.ts'
import { citeView } from '../view-citation.ts'
import { shareWords as text } from '../words/share-words.ts'
import { CopyField } from './copy-field.tsx'
import { type EmbeddedPane, EMBEDDED_PANES, embedCode } from './embed-code.ts'
import styles from './share-dialog.module.css'
import { citedView, useShown } from './use-shown.ts'

/** "Share": the link, a short citation, code for a page of one's own, and the link as a QR code. */
export function ShareDialog({ isCopied, onClose }: { isCopied: boolean; onClose: () => void }) {
  const { link, whole, remarks, isShortened, setIsWhole, isWhole } = useLink()
  const shown = useShown()
  const [pane, setPane] = useState<EmbeddedPane>('board')
  const feed = useFeed()
  const [now] = useState(() => new Date())
  return (
    <Dialog title={text.title} closeName={text.close} className={styles.dialog} onClose={onClose}>
      <div className={styles.body}>
        <div className={styles.fields}>
          <CopyField
            label={text.link}
            hint={text.linkMeans}
            value={link}
            button={text.copyLink}
            done={text.copied.link}
            start={isCopied && link === whole ? 'copied' : isCopied ? 'idle' : 'by-hand'}
          >
            {remarks.map((remark) => (
              <p key={remark} className={styles.remark}>
                {remark}
              </p>
            ))}
            {isShortened && (
              <label className={styles.whole}>
                <input type="checkbox" checked={isWhole} onChange={(event) => setIsWhole(event.target.checked)} />
                {text.whole}
              </label>
            )}
          </CopyField>
          {shown && (
            <CopyField
              label={text.citation}
              value={citeView(
                { ...citedView(shown, now), link: isShortened && !isWhole ? link : shown.permalink },
                true,
              )}
              rows={4}
              button={text.copyCitation}
              done={text.copied.citation}
            />
          )}
          <CopyField
            label={text.embed}
            hint={text.embedMeans}
            value={embedCode(link, pane, text.frameTitle(text.panes[pane], feed?.title ?? ''))}
            rows={5}
            button={text.copyEmbed}
            done={text.copied.embed}
          >
            <fieldset className={styles.panes}>
              <legend className="unseen">{text.pane}</legend>
              {EMBEDDED_PANES.map((id) => (
                <label key={id}>
                  <input type="radio" name="embedded-pane" checked={id === pane} onChange={() => setPane(id)} />
                  {text.panes[id]}
                </label>
              ))}
            </fieldset>
          </CopyField>
        </div>
        <div className={styles.qr}>
          <h3 className={styles.label}>{text.qr}</h3>
          {fitsQrCode(link) ? (
            <QrCode link={link} name={text.qrName(shown?.what ?? link)} />
          ) : (
            <p className={styles.remark}>{text.qrTooLong(link.length)}</p>
          )}
          <p className={styles.hint}>{text.qrMeans}</p>
        </div>
      </div>
    </Dialog>
  )
}

/** The link to this view, shortened where it is too long for some programs, and what must be said of it. */
function useLink() {
  const { view: store } = useSurroundings()
  const view = useView()
  const { files } = useLayers()
  const [isWhole, setIsWhole] = useState(false)
  const linkOf = (change = {}) => withParam(new URL(store.href(change), document.baseURI).href, 'embed', null)
  const whole = linkOf()
  const { link: short, leftOut } = shortenLink(view, linkOf)
  const link = isWhole ? whole : short
  const isLong = whole.length > MOST_CHARACTERS
  const remarks = [
    isLong && text.tooLong(whole.length, MOST_CHARACTERS),
    isLong && !isWhole && leftOut.length > 0 && text.leftOut(namesOf(leftOut), short.length),
    isLong && short.length > MOST_CHARACTERS && text.stillLong(short.length),
    files.length > 0 && text.filesStay,
  ].filter((remark) => remark !== false)
  return { link, whole, remarks, isShortened: leftOut.length > 0, isWhole, setIsWhole }
}

const namesOf = (parts: readonly (keyof typeof text.parts)[]) => parts.map((part) => text.parts[part])
