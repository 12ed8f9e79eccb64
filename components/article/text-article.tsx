import { textUrl } from '@/lib/article/address'
import { retractionOf } from '@/lib/article/retraction-of'
import type { ArticleSummary } from '@/lib/article/summary'
import { richWords } from '../ui/rich-words'
import { languageAttributes, otherLanguage } from '../ui/text-direction'
import { TimeStamp } from '../ui/time-stamp'
import type { ArticleView, Edition, NamedLink, SectionLink } from '../ui/view'
import { isLater } from './is-later'
import type { SeriesProps } from './series'

export interface TextArticleProps extends Edition {
  paper: string
  /** `/science/two-high-tides` */
  url: string
  article: ArticleView
  section: SectionLink
  topics: NamedLink[]
  series?: SeriesProps
  /** The words around an article in another language than the paper's, where the paper has them. */
  ownEdition?: Pick<Edition, 'language' | 'words'>
  /** The body as HTML without pictures, from lib/prose; null where it cannot be printed. */
  body: string | null
}

/** Everything that an article says, as text: for slow lines, small data plans and readers who want nothing else. */
export function TextArticle(props: TextArticleProps) {
  const { paper, url, article, section, topics, series, ownEdition, body, ...at } = props
  const { headline, standfirst, bylines, published, updated, image, sponsor, contentWarning } = article
  const { keyPoints = [], corrections = [], sources = [], methods } = article
  const retraction = retractionOf(article)
  const { language, words } = { ...at, ...ownEdition }
  const clock = { language, timeZone: at.timeZone }
  // Where the paper has no words in the article's language these are its own.
  const own = otherLanguage(language, article.language)
  return (
    <>
      <header>
        <a href="/">{paper}</a> · <a href={`/${section.slug}`}>{section.name}</a> ·{' '}
        <a href={url}>{at.words.say(image ? 'withPictures' : 'printedPage')}</a>
      </header>
      <main {...languageAttributes(article.language)}>
        {sponsor && <p {...own}>{words.say('paidForBy', { sponsor })}</p>}
        <h1 style={{ lineHeight: 1.15 }}>{headline}</h1>
        <p>
          <b>{standfirst}</b>
        </p>
        {bylines && <p>{bylines.join(', ')}</p>}
        {published && (
          <p {...own}>{richWords(words, 'published', { time: <TimeStamp at={published} {...clock} /> })}</p>
        )}
        {updated && isLater(updated, published) && (
          <p {...own}>{richWords(words, 'updated', { time: <TimeStamp at={updated} {...clock} /> })}</p>
        )}
        {retraction && (
          <p>
            <b {...own}>
              {richWords(words, 'retracted', { day: <TimeStamp at={retraction.at} shape="day" {...clock} /> })}
            </b>{' '}
            {retraction.text}
          </p>
        )}
        {contentWarning && <p>{contentWarning}</p>}
        {keyPoints.length > 0 && (
          <ul>
            {keyPoints.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        )}
        {body === null ? (
          <p {...own}>{words.say('cannotBePrinted')}</p>
        ) : (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: made by lib/prose from a checked tree, as feeds carry it.
          <div dangerouslySetInnerHTML={{ __html: body }} />
        )}
        {corrections.map(({ at: moment, kind, text }) => (
          <p key={`${moment} ${text}`}>
            <b {...own}>
              {richWords(words, 'noteOfDay', {
                kind: words.say(kind),
                day: <TimeStamp at={moment} shape="day" {...clock} />,
              })}
            </b>{' '}
            {text}
          </p>
        ))}
        {methods && <p>{methods}</p>}
        {sources.length > 0 && (
          <>
            <h2 {...own}>{words.say('sources')}</h2>
            <ul>
              {sources.map(({ title, url: source }) => (
                <li key={title}>{source ? <a href={source}>{title}</a> : title}</li>
              ))}
            </ul>
          </>
        )}
        {series?.name && (series.before || series.after) && (
          <>
            <h2 {...own}>{words.say('seriesNamed', { name: series.name })}</h2>
            {series.before && (
              <p {...own}>{richWords(words, 'partBefore', { story: <TextLink {...series.before} /> })}</p>
            )}
            {series.after && <p {...own}>{richWords(words, 'partAfter', { story: <TextLink {...series.after} /> })}</p>}
          </>
        )}
      </main>
      {topics.length > 0 && (
        <nav aria-label={words.say('topics')} {...languageAttributes(language)}>
          <ul>
            {topics.map((topic) => (
              <li key={topic.url}>
                <a href={topic.url}>{topic.name}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  )
}

/** Another story, as text as well. */
function TextLink({ url, headline }: ArticleSummary) {
  return <a href={textUrl(url)}>{headline}</a>
}
