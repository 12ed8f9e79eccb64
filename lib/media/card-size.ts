/** The size that networks ask for, in pixels. */
export const cardSize = { width: 1200, height: 630 }
