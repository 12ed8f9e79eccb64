import type { Place } from '../workflow/acts'
import { focusField } from './form-text'
import type { ArticleEditing } from './use-article-editing'

/** Puts the caret where a point of the checklist is about: a field, a paragraph, or the body. */
export function goToPlace({ form, body }: ArticleEditing, { field, words }: Place): void {
  if (field !== 'body') focusField(form.ref.current, field)
  else if (!words || !body.handle.current?.goTo(words)) body.handle.current?.focus()
}
