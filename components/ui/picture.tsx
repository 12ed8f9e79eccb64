import { getImageProps } from 'next/image'

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
  const { props } = getImageProps({ src, alt, sizes, ...size })
  return (
    // biome-ignore lint/performance/noImgElement: next/image would bring a script; its addresses are used all the same.
    <img
      alt={alt}
      className={className}
      decoding={priority ? undefined : 'async'}
      fetchPriority={priority ? 'high' : undefined}
      loading={priority ? 'eager' : 'lazy'}
      sizes={sizes}
      srcSet={withoutEnlargements(props.srcSet, size.width)}
      src={props.src}
      style={focus ? { objectPosition: focus } : undefined}
      {...size}
    />
  )
}

/** Leaves out the files that would be wider than the picture itself, except the first of them. */
function withoutEnlargements(srcSet: string | undefined, width: number) {
  if (!srcSet) return undefined
  const files = srcSet.split(', ').map((file) => ({ file, width: Number(/ (\d+)w$/.exec(file)?.[1] ?? 0) }))
  const enough = files.findIndex((candidate) => candidate.width >= width)
  return files
    .slice(0, enough < 0 ? undefined : enough + 1)
    .filter((candidate) => candidate.width === 0 || candidate.width >= 256)
    .map((candidate) => candidate.file)
    .join(', ')
}
