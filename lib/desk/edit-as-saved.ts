import type { Edit } from './compose'
import { baseOf, type WorkingCopy } from './working-copy'

/** The edit that changes nothing: for acts on a story as it lies in the files, such as publishing ten of a list. */
export function editAsSaved(copy: WorkingCopy): Edit {
  return { id: copy.id, base: baseOf(copy), fields: {}, body: copy.body }
}
