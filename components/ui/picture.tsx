import { pictureAddress, pictureSources } from '@/lib/article/picture-address'

/** What a picture needs; the alternative text is never optional. */
export interface PictureProps {
  src: string
  alt: string
  /** Pixels of the file. Where they are unknown, the style sheet keeps three by two. */
  width?: number
  height?: number
  /** How wide it is shown, for the browser to choose a file: `(min-width: 68rem) 40rem, 100vw`. */
  sizes: string
  /** For the one picture at the head of a page: fetched at once and first. */
  priority?: boolean
  /** The point that a crop keeps, such as `50% 30%`. */
  focus?: string
  className?: string
}

/** A plain `<img>` with files for every screen; no script and no style of its own. */
export function Picture({ src, alt, width, height, sizes, priority, focus, className }: PictureProps) {
  const known = width !== undefined && height !== undefined
  const size = known ? { width, height } : { width: 1500, height: 1000 }
  return (
    // biome-ignore lint/performance/noImgElement: next/image would bring a script.
    <img
      alt={alt}
      className={className}
      decoding={priority ? undefined : 'async'}
      fetchPriority={priority ? 'high' : undefined}
      loading={priority ? 'eager' : 'lazy'}
      sizes={sizes}
      srcSet={pictureSources(src, size.width)}
      src={pictureAddress(src, 1080)}
      style={focus ? { objectPosition: focus } : undefined}
      {...size}
    />
  )
}
