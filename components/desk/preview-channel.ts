/** What the editing page tells its previews. */
export interface PreviewText {
  texts: Record<string, string>
  body: string
}

/** The line between one editing page and its previews. Named by the sitting: another tab has a text of its own. */
export function previewChannel(sitting: string): BroadcastChannel {
  return new BroadcastChannel(`broadsheet-preview-${sitting}`)
}
