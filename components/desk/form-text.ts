import type { PreviewText } from './preview-channel'

/** Everything in the form, as text. */
export function collect(form: HTMLFormElement | null): PreviewText {
  const entries = form
    ? [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : []
  const { body = '', ...texts } = Object.fromEntries(entries)
  return { texts, body }
}

/** Writes into a form what the server wrote into the file, so that the next save does not take it out again. */
export function fillIn(form: HTMLFormElement | null, texts: Record<string, string>): void {
  for (const [name, text] of Object.entries(texts)) {
    const field = form?.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.value = text
  }
}
