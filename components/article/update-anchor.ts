/** Where an update is found on its page: `update-20261123t142000z`, the same for every way to write the moment. */
export function updateAnchor(at: string): string {
  const moment = new Date(at).toISOString().replace(/\.\d+/, '')
  return `update-${moment.replace(/[-:]/g, '').toLowerCase()}`
}
