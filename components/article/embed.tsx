import type { EmbedAttributes } from '@/lib/prose/components'
import type { Words } from '@/lib/site/words'
import { Picture } from '../ui/picture'
import type { PictureSize } from '../ui/view'
import { Caption } from './caption'
import styles from './pieces.module.css'

type EmbedProps = EmbedAttributes & { size?: PictureSize; words: Words }

/** A video, post or map elsewhere: a card that leads there. Nobody is told that a reader has seen it. */
export function Embed({ url, title, caption, picture, alt, size, words }: EmbedProps) {
  return (
    <figure className={styles.embed}>
      <a href={url} rel="external">
        {picture && (
          <Picture
            src={picture}
            alt={alt ?? ''}
            sizes="(min-width: 40rem) 38rem, calc(100vw - 2rem)"
            className={styles.still}
            {...size}
          />
        )}
        <strong>{title}</strong>
        <span className="label">
          {words.say('opensOn', { site: hostOf(url) })} <span aria-hidden="true">↗</span>
        </span>
      </a>
      {caption && <Caption caption={caption} />}
    </figure>
  )
}

/** `youtube.com` for `https://www.youtube.com/watch?v=…` */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
