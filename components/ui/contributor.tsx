import styles from './contributor.module.css'
import { Picture } from './picture'
import type { PictureSize } from './view'

/** Somebody who writes, as the paper introduces them. */
export interface ContributorProps {
  /** What they do: “Science correspondent”. */
  role?: string
  biography?: string
  picture?: { src: string; alt: string; credit: string; focus?: string }
  pictureSize?: PictureSize
  email?: string
  links: { title: string; url: string }[]
}

/** Under the name of somebody who writes: a picture, what they do, and where to reach them. */
export function Contributor({ role, biography, picture, pictureSize, email, links }: ContributorProps) {
  return (
    <div className={styles.contributor}>
      {picture && (
        <figure className={styles.picture}>
          <Picture src={picture.src} alt={picture.alt} focus={picture.focus} sizes="10rem" priority {...pictureSize} />
          <figcaption className="label">{picture.credit}</figcaption>
        </figure>
      )}
      <div className={styles.words}>
        {role && <p className={styles.role}>{role}</p>}
        {biography?.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph}>{paragraph.trim()}</p>
        ))}
        {(email || links.length > 0) && (
          <ul className={styles.links}>
            {email && (
              <li>
                <a href={`mailto:${encodeURI(email)}`}>{email}</a>
              </li>
            )}
            {links.map(({ title, url }) => (
              <li key={url}>
                <a href={url} rel="me">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
