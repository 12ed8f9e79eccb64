import { isSameText } from '@/lib/article/merge-fields'

/** The forms of the editing page whose fields are the article's; the others ask questions of their own. */
const articleForms = 'form[data-article]'

/**
 * Everything in the article's fields, as text by name. Not through FormData, which leaves out fields that are disabled:
 * until the page can be typed in all of them are, and the text that was opened is read before that.
 */
export function collect(page: HTMLElement | null): Record<string, string> {
  const fields = formsIn(page).flatMap((form) => [...form.elements])
  const named = fields.filter((field) => isField(field)).filter((field) => field.name !== '' && isSaid(field))
  return Object.fromEntries(named.map(({ name, value }) => [name, value]))
}

/** Writes into the fields what the server wrote into the file, so that the next save does not take it out again. */
export function fillIn(page: HTMLElement | null, texts: Record<string, string>): void {
  for (const form of formsIn(page)) {
    for (const [name, text] of Object.entries(texts)) {
      const field = form.elements.namedItem(name)
      if (!isField(field) || isSameText(name, field.value, text)) continue
      // What another wrote by hand may be no choice of this page: it is shown all the same, and not emptied.
      if (field instanceof HTMLSelectElement && ![...field.options].some(({ value }) => value === text))
        field.add(new Option(`${text} (not known)`, text))
      field.value = text
    }
  }
}

/** Whether there is a field for each of these texts, and none that they know nothing of. */
export function hasFieldsFor(page: HTMLElement | null, texts: Record<string, string>): boolean {
  const there = collect(page)
  const names = [...Object.keys(there), ...Object.keys(texts)]
  return names.every((name) => Object.hasOwn(there, name) || (texts[name] ?? '') === '') && noRowIsTooMany(there, texts)
}

/** A source or correction that is in the form and not in the text was taken out elsewhere. */
function noRowIsTooMany(there: Record<string, string>, texts: Record<string, string>): boolean {
  return Object.keys(there).every((name) => !/\.\d+\./.test(name) || there[name] === '' || (texts[name] ?? '') !== '')
}

/** Puts the caret into a field, or into the first of a group. */
export function focusField(page: HTMLElement | null, name: string): void {
  const fields = formsIn(page).flatMap((form) => [...form.elements])
  const field = fields.find(
    (candidate): candidate is HTMLInputElement =>
      isField(candidate) && (candidate.name === name || candidate.name.startsWith(`${name}.`)),
  )
  field?.closest('details')?.setAttribute('open', '')
  field?.focus()
}

/** The field that is being typed in, and where. */
export interface FieldCaret {
  field: Element
  name: string
  start: number | null
  end: number | null
}

/** Where the caret is among the article's fields; null when it is elsewhere. */
export function caretIn(page: HTMLElement | null): FieldCaret | null {
  const field = document.activeElement
  if (!isField(field) || !page?.contains(field) || !field.form?.matches(articleForms)) return null
  const { start, end } =
    field instanceof HTMLSelectElement
      ? { start: null, end: null }
      : { start: field.selectionStart, end: field.selectionEnd }
  return { field, name: field.name, start, end }
}

/** Puts the caret where it was, into the field of that name that is there now. */
export function putCaret(page: HTMLElement | null, caret: FieldCaret | null): void {
  if (!caret || caret.field.isConnected) return
  const field = formsIn(page).flatMap((form) => form.elements.namedItem(caret.name) ?? [])[0]
  if (!isField(field)) return
  field.closest('details')?.setAttribute('open', '')
  field.focus({ preventScroll: true })
  if (!(field instanceof HTMLSelectElement)) field.setSelectionRange(caret.start, caret.end)
}

function formsIn(page: HTMLElement | null): HTMLFormElement[] {
  return [...(page?.querySelectorAll<HTMLFormElement>(articleForms) ?? [])]
}

/** A box without its tick says nothing. */
function isSaid(field: ArticleField): boolean {
  return !(field instanceof HTMLInputElement && field.type === 'checkbox') || field.checked
}

type ArticleField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isField(field: unknown): field is ArticleField {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement
}
