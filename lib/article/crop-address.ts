/** The shapes in which search engines ask for an article's picture. */
export const cropShapes = ['16x9', '4x3', '1x1'] as const
export type CropShape = (typeof cropShapes)[number]

/** `/picture-crops/two-tides.16x9.jpg`: the picture of the article with this id, cut to a shape around its focus. */
export function cropAddress(id: string, shape: CropShape): string {
  return `/picture-crops/${id}.${shape}.jpg`
}
