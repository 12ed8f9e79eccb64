import styles from './preview-banner.module.css'

export interface PreviewBannerProps {
  /** Milliseconds since 1970. */
  expires: number
  language: string
  timeZone: string
}

/** Over a shared preview: what it is, and until when it can be seen. */
export function PreviewBanner({ expires, language, timeZone }: PreviewBannerProps) {
  const time = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'long', timeStyle: 'short' })
  return (
    <aside className={styles.banner} aria-label="About this preview" lang="en" dir="ltr">
      <strong>Unpublished.</strong> You see one saved revision, which may still be wrong and may never be printed. Do
      not pass it on. This address works until{' '}
      <time dateTime={new Date(expires).toISOString()}>{time.format(expires)}</time>.
    </aside>
  )
}
