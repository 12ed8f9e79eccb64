import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'

export interface DialogProps {
  open: boolean
  title: string
  close: () => void
  children: ReactNode
}

/**
 * A question that must be answered before anything else: the browser's own dialog, which keeps the keyboard inside,
 * closes on Escape and gives the focus back. What is asked is forgotten with it. Focus goes to what is marked
 * `data-first`.
 */
export function Dialog({ open, title, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element || !open) return
    const opener = document.activeElement
    element.showModal()
    element.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      element.close()
      // The browser gives the focus back only while the dialog is still in the page.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
    >
      {open && (
        <>
          <h2 id={heading}>{title}</h2>
          {children}
        </>
      )}
    </dialog>
  )
}
