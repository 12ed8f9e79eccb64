import { Picture } from '../ui/picture'
import type { ArticleView } from '../ui/view'
import styles from './article.module.css'
import { Caption } from './caption'

/** The picture at the head of a story; an upright one stays as wide as the text. */
export function ArticlePicture({ image }: { image: NonNullable<ArticleView['image']> }) {
  const { src, alt, width, height, focus, caption, credit } = image
  const upright = width !== undefined && height !== undefined && height > width
  return (
    <figure className={upright ? styles.picture : `${styles.picture} ${styles.wide}`}>
      <Picture
        src={src}
        alt={alt}
        width={width}
        height={height}
        focus={focus}
        sizes={
          upright ? '(min-width: 40rem) 38rem, calc(100vw - 2rem)' : '(min-width: 64rem) 60rem, calc(100vw - 2rem)'
        }
        className={width ? undefined : styles.unmeasured}
        priority
      />
      <Caption caption={caption} credit={credit} />
    </figure>
  )
}
