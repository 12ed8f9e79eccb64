import sharp from 'sharp'

/** The size of a picture in pixels, as it is shown (turned as its EXIF says). Null when the bytes are no picture. */
export async function pictureSize(bytes: Uint8Array): Promise<{ width: number; height: number } | null> {
  try {
    const { autoOrient } = await sharp(bytes).metadata()
    return { width: autoOrient.width, height: autoOrient.height }
  } catch {
    return null
  }
}
