import { useRef, useState } from 'react'
import styles from './dialog-parts.module.css'

export interface AddressToCopyProps {
  label: string
  address: string
}

/** An address that is shown once, with a button that copies it. */
export function AddressToCopy({ label, address }: AddressToCopyProps) {
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    field.current?.select()
    // Without https a browser has no clipboard to give; the address is selected then.
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    )
    setSaid(copied ? 'Copied.' : 'Press Control+C or ⌘C to copy it.')
  }
  return (
    <>
      <p className={styles.form}>
        <label>
          {label}
          <span className={styles.copy}>
            <input ref={field} readOnly value={address} dir="ltr" onFocus={(event) => event.target.select()} />
            <button type="button" className="button" onClick={copy}>
              Copy
            </button>
          </span>
        </label>
      </p>
      <output>{said}</output>
    </>
  )
}
