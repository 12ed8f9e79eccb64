import type { KeptForm } from './kept-copy'

/** One field, or the body, that is not the same in a kept copy and in the text that was opened; lines end with \n. */
export interface CopyDifference {
  /** The field's name in the form, or `body`. */
  name: string
  kept: string
  opened: string
}

/** What differs between a kept copy and the opened text. Line endings do not count: browsers change them in forms. */
export function copyDifferences({ form: kept }: { form: KeptForm }, opened: KeptForm): CopyDifference[] {
  const names = [...new Set([...Object.keys(opened.texts), ...Object.keys(kept.texts)])]
  return [
    ...names.map((name) => ({ name, kept: lines(kept.texts[name]), opened: lines(opened.texts[name]) })),
    { name: 'body', kept: lines(kept.body), opened: lines(opened.body) },
  ].filter((field) => field.kept !== field.opened)
}

/** Whether a kept copy says anything else than the opened text. */
export function copyDiffers(copy: { form: KeptForm }, opened: KeptForm): boolean {
  return copyDifferences(copy, opened).length > 0
}

function lines(text = ''): string {
  return text.replace(/\r\n?/g, '\n')
}
