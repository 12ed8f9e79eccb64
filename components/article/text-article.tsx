import { languageAttributes } from '../ui/text-direction'
import { TimeStamp } from '../ui/time-stamp'
import type { ArticleView, Edition, SectionLink } from '../ui/view'
import { correctionLabel } from './correction-label'

export interface TextArticleProps extends Edition {
  paper: string
  /** `/science/two-high-tides` */
  url: string
  article: ArticleView
  section: SectionLink
  /** The body as HTML without pictures, from lib/prose; null where it cannot be printed. */
  body: string | null
}

/** Everything that an article says, as text: for slow lines, small data plans and readers who want nothing else. */
export function TextArticle({ paper, url, article, section, body, ...at }: TextArticleProps) {
  const { headline, standfirst, bylines, published, updated, image, sponsor, contentWarning } = article
  const { keyPoints = [], corrections = [], sources = [], methods } = article
  const clock = { language: at.language, timeZone: at.timeZone }
  return (
    <>
      <p>
        <a href="/">{paper}</a> · <a href={`/${section.slug}`}>{section.name}</a> ·{' '}
        <a href={url}>{image ? 'With pictures' : 'The printed page'}</a>
      </p>
      <main {...languageAttributes(article.language)}>
        {sponsor && <p>Paid for by {sponsor}</p>}
        <h1 style={{ lineHeight: 1.15 }}>{headline}</h1>
        <p>
          <b>{standfirst}</b>
        </p>
        <p>
          {bylines && <>{bylines.join(', ')} · </>}
          {published && <TimeStamp at={published} {...clock} />}
          {updated && updated !== published && (
            <>
              {' '}
              · Updated <TimeStamp at={updated} {...clock} />
            </>
          )}
        </p>
        {contentWarning && <p>{contentWarning}</p>}
        {keyPoints.length > 0 && (
          <ul>
            {keyPoints.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        {body === null ? (
          <p>This text cannot be printed at the moment.</p>
        ) : (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made by lib/prose from a checked tree, as feeds carry it.
          <div dangerouslySetInnerHTML={{ __html: body }} />
        )}
        {corrections.map(({ at: moment, kind, text }) => (
          <p key={`${moment} ${text}`}>
            <b>{correctionLabel(kind)}</b>, <TimeStamp at={moment} {...clock} />: {text}
          </p>
        ))}
        {methods && <p>{methods}</p>}
        {sources.length > 0 && (
          <>
            <h2>Sources</h2>
            <ul>
              {sources.map(({ title, url: source }) => (
                <li key={title}>{source ? <a href={source}>{title}</a> : title}</li>
              ))}
            </ul>
          </>
        )}
      </main>
    </>
  )
}
