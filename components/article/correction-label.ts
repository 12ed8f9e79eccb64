import type { ArticleView } from '../ui/view'

type CorrectionKind = NonNullable<ArticleView['corrections']>[number]['kind']

/** How a note is headed: `Correction`, `Clarification`, `Retraction`. */
export function correctionLabel(kind: CorrectionKind): string {
  switch (kind) {
    case 'correction':
      return 'Correction'
    case 'clarification':
      return 'Clarification'
    case 'retraction':
      return 'Retraction'
  }
}
