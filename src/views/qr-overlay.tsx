import { useLayoutEffect, useRef } from 'react'
import styles from './qr-code.module.css'
import { QrCode, fitsQrCode } from './qr-code.tsx'
import { shareWords as text } from './words/share-words.ts'

interface QrOverlayProps {
  /** Absolute. */
  link: string
  /** What the link opens: the title of a scene. */
  title: string
  /** Called once it has closed: by Esc, by a click anywhere, or by the key that opened it; then take it away. */
  onClose: () => void
}

/** A link as large as the screen allows, so that people in the room open on their phones what they see on the wall. */
export function QrOverlay({ link, title, onClose }: QrOverlayProps) {
  const dialog = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  return (
    // Esc, which the platform handles, is the keyboard's way to what the click does.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-label={text.qr}
      className={styles.overlay}
      onClick={() => dialog.current?.close()}
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== 'q' || event.ctrlKey || event.metaKey || event.altKey) return
        event.preventDefault()
        event.stopPropagation()
        dialog.current?.close()
      }}
      onClose={() => dialog.current?.open === false && onClose()}
    >
      {fitsQrCode(link) ? <QrCode link={link} name={text.qrName(title)} /> : <p>{text.qrTooLong(link.length)}</p>}
      <p className={styles.caption}>
        {text.qrOf(title)}
        <small>{readable(link)}</small>
        {isLocal(link) && <small>{text.qrLocal}</small>}
      </p>
    </dialog>
  )
}

/** More of a link nobody types. */
const MOST_TYPED = 240

/** A link as people read and type it: without the scheme and without percent signs; of a long one only where it leads. */
function readable(link: string): string {
  const { host, pathname, search } = new URL(link)
  const text = `${host}${pathname}${search}`
  return text.length > MOST_TYPED ? host : text
}

/** Whether a link leads nowhere on any other machine. */
function isLocal(link: string): boolean {
  return /^(localhost|127\.|\[::1\])/.test(new URL(link).hostname)
}
