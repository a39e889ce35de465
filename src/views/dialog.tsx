import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import styles from './dialog.module.css'

interface DialogProps {
  /** Its heading and accessible name. */
  title: string
  /** The name of its own button; the event pane has the plain "Close". */
  closeName: string
  /** Called once it has closed, by its button, by Esc, or by a click beside it; then take it away. */
  onClose: () => void
  className?: string | undefined
  children: ReactNode
}

/**
 * A modal dialog of the platform: the page behind it is inert, Esc closes it, and the focus goes back to where it was.
 * An element marked `data-first-focus` takes the focus instead of the button in the head.
 */
export function Dialog({ title, closeName, onClose, className, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()

  useLayoutEffect(() => {
    const element = dialog.current
    if (!element) return undefined
    element.showModal()
    element.querySelector<HTMLElement>('[data-first-focus]')?.focus()
    return () => element.close()
  }, [])

  function closeFromOutside(event: MouseEvent<HTMLDialogElement>) {
    if (event.target === dialog.current) dialog.current.close()
  }

  return createPortal(
    // The keyboard's way to what the click does is Esc, which the platform handles.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className={`${styles.dialog} ${className ?? ''}`}
      onClick={closeFromOutside}
      // In development React mounts twice, and the event of the first closing comes late.
      onClose={(event) => event.target === dialog.current && !dialog.current.open && onClose()}
    >
      <div className={styles.sheet}>
        <div className={styles.head}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          <button type="button" className={styles.close} aria-label={closeName} onClick={() => dialog.current?.close()}>
            ×
          </button>
        </div>
        {children}
      </div>
    </dialog>,
    document.body,
  )
}
