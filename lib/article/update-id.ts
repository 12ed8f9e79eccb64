/** The name of an update of live coverage in addresses: its moment, `20261123t142000z`, however that is written. */
export function updateId(at: string): string {
  return new Date(at)
    .toISOString()
    .replace(/\.\d+|[-:]/g, '')
    .toLowerCase()
}

/** Where an update is found on a page that shows it: `update-20261123t142000z`. */
export function updateAnchor(id: string): string {
  return `update-${id}`
}

/** Whether this can be the name of an update. Of several with one moment, all but the first have a number. */
export function isUpdateId(text: string): boolean {
  return /^\d{8}t\d{6}z(-[1-9]\d*)?$/.test(text)
}

/** The permanent address of an update, for a story at `/world/count-night`. */
export function updateUrl(story: string, id: string): string {
  return `${story}/updates/${id}`
}
