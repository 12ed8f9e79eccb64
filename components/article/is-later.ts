/** Whether a reader would see another minute. */
export const isLater = (updated: string, published = '') => !(Date.parse(updated) - Date.parse(published) < 60_000)
