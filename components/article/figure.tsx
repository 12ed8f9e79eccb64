import type { FigureAttributes } from '@/lib/prose/components'
import { Picture } from '../ui/picture'
import type { PictureSize } from '../ui/view'
import styles from './article.module.css'
import { Caption } from './caption'

/** A picture in the text, with its caption and credit. */
export function Figure({ src, alt, caption, credit, wide, size }: FigureAttributes & { size?: PictureSize }) {
  return (
    <figure className={wide ? styles.wide : undefined}>
      <Picture
        src={src}
        alt={alt}
        sizes={wide ? '(min-width: 64rem) 60rem, calc(100vw - 2rem)' : '(min-width: 40rem) 38rem, calc(100vw - 2rem)'}
        className={size ? undefined : styles.unmeasured}
        {...size}
      />
      <Caption caption={caption} credit={credit} />
    </figure>
  )
}
