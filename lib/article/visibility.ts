/** What decides whether readers may see an article. Times are ISO 8601 with an offset. */
export interface VisibilityFields {
  published?: string
  embargoUntil?: string
  hold?: string
  withdrawn?: { at: string; note: string }
}

/**
 * The first moment, in milliseconds since 1970, at which readers may see the article; `Infinity` while it is held, was
 * withdrawn or never published. Pages, lists, feeds and search all ask this and nothing else.
 */
export function visibleFrom(article: VisibilityFields): number {
  if (article.withdrawn || article.hold || !article.published) return Number.POSITIVE_INFINITY
  const embargo = article.embargoUntil ? Date.parse(article.embargoUntil) : 0
  return Math.max(Date.parse(article.published), embargo)
}

/** Whether a reader may see the article at `now`, in milliseconds. */
export function isVisible(article: VisibilityFields, now: number): boolean {
  return visibleFrom(article) <= now
}
