import { useMemo } from 'react'
import type { FormField } from '@/lib/article/form-fields'
import type { ArticleState } from '@/lib/article/state'
import type { DeskClock, EditorActs } from '../acts'
import { CardPreview } from '../card-preview'
import { HeadlineHint } from '../headline-hint'
import { SharePreview } from '../share-preview'
import { TextCounts } from '../text-counts'
import type { Permitted, Place, ReviewStanding } from '../workflow/acts'
import { ChecklistPanel } from '../workflow/checklist-panel'
import { NotesPanel } from '../workflow/notes-panel'
import { ReviewBar } from '../workflow/review-bar'
import styles from './article-side.module.css'
import { goToPlace } from './go-to-place'
import { plainWords } from './plain-words'
import { StoryPanel } from './story-panel'
import type { ArticleEditing } from './use-article-editing'
import type { Publishing } from './use-publishing'

/** At its address readers find the story, or why it was taken back. */
const readersSee: ArticleState[] = ['published', 'changed', 'withdrawn']

/** Where a story stands before its readers and its editors. */
export interface StoryStanding {
  article: ArticleState
  review: ReviewStanding
  /** Where readers find the published version; null when there is none. */
  url: string | null
  /** What this person may do. */
  may: Permitted
}

export interface ArticleSideProps {
  id: string
  editing: ArticleEditing
  publishing: Publishing
  fields: readonly FormField[]
  sections: { slug: string; name: string }[]
  site: { name: string; address: string }
  clock: DeskClock
  acts: EditorActs
}

/** What stands beside the text: where it stands, what it is about, how long it is, how it will look elsewhere, notes. */
export function ArticleSide({ id, editing, publishing, fields, sections, site, clock, acts }: ArticleSideProps) {
  const { form, body, glance, saving, problems } = editing
  const { standing } = publishing
  const { texts } = glance
  const words = useMemo(() => plainWords(glance.body), [glance.body])
  const section = sections.find(({ slug }) => slug === texts.section)?.name ?? ''
  const base = saving.current?.base
  const goTo = (place: Place) => goToPlace(editing, place)
  return (
    <aside className={styles.side} aria-label="About this article">
      <ReviewBar
        id={id}
        standing={standing.review}
        article={standing.article}
        hasDraft={base?.draft !== null || editing.state.is !== 'saved'}
        may={standing.may}
        clock={clock}
        saved={async () => ((await editing.save()) ? (saving.current?.base.draft ?? null) : null)}
        acts={acts}
        ask={publishing.ask}
        reviewed={publishing.reviewed}
        changed={publishing.changed}
      />
      <ChecklistPanel checked={publishing.checked} goTo={goTo} />
      {standing.url && readersSee.includes(standing.article) && (
        <p className={styles.part}>
          <a href={standing.url}>View published</a>
        </p>
      )}
      {texts.kind === 'live' && standing.url && standing.may.includes('post') && (
        <p className={styles.part}>
          <a href={`/admin/articles/${id}/live`}>Post an update</a>
        </p>
      )}
      <div className={styles.part}>
        <SharePreview id={id} share={acts.share} />
      </div>
      <form data-article onSubmit={(event) => event.preventDefault()} onInput={editing.edited}>
        <StoryPanel key={form.version} fields={fields} sections={sections} texts={form.texts} problems={problems} />
      </form>
      <section className={styles.part} aria-label="Length">
        <TextCounts text={words} />
        <HeadlineHint
          headline={texts.headline ?? ''}
          seoTitle={texts.seoTitle ?? ''}
          socialHeadline={texts.socialHeadline ?? ''}
        />
      </section>
      <details className={styles.part}>
        <summary>How it will look elsewhere</summary>
        <CardPreview
          headline={texts.headline ?? ''}
          standfirst={texts.standfirst ?? ''}
          seoTitle={texts.seoTitle}
          socialHeadline={texts.socialHeadline}
          kicker={texts.kicker}
          section={section}
          url={standing.url ?? `/${texts.section || 'section'}/${texts.slug || 'address'}`}
          image={
            texts['image.src']
              ? { src: texts['image.src'], alt: texts['image.alt'] ?? '', focus: texts['image.focus'] }
              : undefined
          }
          siteName={site.name}
          siteUrl={site.address}
        />
      </details>
      <NotesPanel
        id={id}
        notes={standing.review.notes}
        withheld={standing.review.withheld}
        may={standing.may}
        clock={clock}
        paragraph={() => body.handle.current?.paragraph() || null}
        goTo={(paragraph) => body.handle.current?.goTo(paragraph) ?? false}
        acts={acts}
        changed={publishing.reviewed}
      />
    </aside>
  )
}
