'use client'
// In the browser: asks for the details in a dialog, and says on the spot why they were not taken.

import { useState } from 'react'
import type { Outcome } from '../acts'
import { FormDialog } from '../form-dialog'

export interface OwnDetails {
  byline?: string
  locale?: string
}

export interface OwnDetailsButtonProps extends OwnDetails {
  change: (details: OwnDetails) => Promise<Outcome<unknown>>
}

/** Changes under which name one writes, and how one reads dates. */
export function OwnDetailsButton({ byline, locale, change }: OwnDetailsButtonProps) {
  const [open, setOpen] = useState(false)
  const send = (form: FormData) => {
    const text = (field: string) => String(form.get(field)).trim() || undefined
    return change({ byline: text('byline'), locale: text('locale') })
  }
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Change …<span className="hidden"> byline and dates</span>
      </button>
      <FormDialog open={open} close={() => setOpen(false)} title="Byline and dates" does="Save" send={send}>
        <label>
          Byline: your name as it stands above your stories, put into each that you begin
          <input name="byline" defaultValue={byline} maxLength={100} data-first autoComplete="name" />
        </label>
        <label>
          Dates and numbers at the desk, in the way of a language: en-GB, de, ru; the paper’s own if empty
          <input
            name="locale"
            defaultValue={locale}
            maxLength={35}
            pattern="[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"
            title="The tag of a language, like en-GB"
            autoCapitalize="none"
            spellCheck={false}
          />
        </label>
      </FormDialog>
    </>
  )
}
