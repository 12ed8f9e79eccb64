/** The widths in pixels in which pictures are served: from a small telephone to a wide screen at double density. */
export const pictureWidths = [320, 480, 640, 828, 1080, 1440, 1920] as const

/** `/media/harbour.webp?w=640`: a picture at one of the widths. A moving picture is served as it is. */
export function pictureAddress(src: string, width: (typeof pictureWidths)[number]): string {
  return isMoving(src) ? src : `${src}?w=${width}`
}

/**
 * The widths of a picture for `srcset`, up to the first that shows all of its pixels.
 *
 * @param own the picture's own width in pixels
 */
export function pictureSources(src: string, own: number): string | undefined {
  if (isMoving(src)) return undefined
  const enough = pictureWidths.findIndex((width) => width >= own)
  const widths = enough === -1 ? pictureWidths : pictureWidths.slice(0, enough + 1)
  return widths.map((width) => `${pictureAddress(src, width)} ${width}w`).join(', ')
}

function isMoving(src: string): boolean {
  return /\.gif$/i.test(src)
}
