import { pictureAddress } from '@/lib/article/picture-address'
import styles from './card-preview.module.css'
import { type CardArticle, cardTexts } from './card-texts'

/** What a search engine, a social network and a feed reader will make of the story. */
export function CardPreview(article: CardArticle) {
  const { image, kicker, section, siteName } = article
  const { search, social, feed } = cardTexts(article)
  return (
    <div className={styles.cards}>
      <section>
        <h3>Search</h3>
        <div className={styles.search}>
          <p className={styles.site}>
            <b>{siteName}</b> <span dir="ltr">{search.address}</span>
          </p>
          <p className={styles.result}>{search.title}</p>
          <p>{search.description || 'No standfirst yet'}</p>
        </div>
      </section>
      <section>
        <h3>Social</h3>
        <div className={styles.social}>
          {image && <CardPicture image={image} />}
          <div>
            <small dir="ltr">{social.address}</small>
            <p className={styles.headline}>{social.title}</p>
            <p className={styles.twoLines}>{social.description}</p>
          </div>
        </div>
        {!image && <small>Without a picture the link is shown as words alone.</small>}
      </section>
      <section>
        <h3>Feed</h3>
        <div className={styles.feed}>
          <div>
            <small>
              {feed.address} · {[section, kicker].filter(Boolean).join(' · ')}
            </small>
            <p className={styles.headline}>{feed.title}</p>
            <p className={styles.twoLines}>{feed.description}</p>
          </div>
          {image && <CardPicture image={image} />}
        </div>
      </section>
    </div>
  )
}

function CardPicture({ image }: { image: NonNullable<CardArticle['image']> }) {
  return (
    // biome-ignore lint/performance/noImgElement: pictures are scaled by the paper itself.
    <img
      src={pictureAddress(image.src, 640)}
      alt={image.alt}
      style={{ objectPosition: image.focus || undefined }}
      loading="lazy"
    />
  )
}
