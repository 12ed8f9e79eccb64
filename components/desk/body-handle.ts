import type { OpenedBody, ProseDocument } from '@/lib/prose/document/document'

/** What the editing page asks of the body's editor, whichever view it shows. */
export interface BodyHandle {
  /** The body as it would be saved now. */
  source(): string
  /** The document that this source must mean; null in source view, where the source is what was edited. */
  document(): ProseDocument | null
  /** Shows another text (a merge, a copy that was kept), leaving the caret where it can; not an edit of the writer's. */
  adopt(body: OpenedBody): void
  /** The beginning of the paragraph that the caret is in, at most 80 characters; empty when it is in none. */
  paragraph(): string
  /** Puts the caret at the first paragraph that begins so; false when there is none. */
  goTo(paragraph: string): boolean
  focus(): void
}
