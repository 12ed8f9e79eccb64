import type { PreviewText } from './preview-channel'

/** Whether a form still says what it was opened with. */
export function isAsOpened(now: PreviewText, opened: PreviewText): boolean {
  const plain = (text = '') => text.replace(/\r\n?/g, '\n')
  const names = Object.keys(now.texts)
  return (
    plain(now.body) === plain(opened.body) &&
    names.every((name) => plain(now.texts[name]) === plain(opened.texts[name]))
  )
}

/** Everything in the form, as text. */
export function collect(form: HTMLFormElement | null): PreviewText {
  const entries = form
    ? [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : []
  const { body = '', ...texts } = Object.fromEntries(entries)
  return { texts, body }
}
