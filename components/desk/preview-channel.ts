/** What the editing page tells its previews. */
export interface PreviewText {
  texts: Record<string, string>
  body: string
}

/** The line between the editing page of an article and its previews, all in one browser. */
export function previewChannel(id: string): BroadcastChannel {
  return new BroadcastChannel(`broadsheet-preview-${id}`)
}
