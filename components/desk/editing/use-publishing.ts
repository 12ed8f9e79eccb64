import { useEffect, useReducer, useRef, useState } from 'react'
import type { FormState } from '@/lib/article/merge-forms'
import type { Base, DeskClock, EditorActs, Theirs } from '../acts'
import type { FieldsSet, Prepared, Published, ReviewStanding } from '../workflow/acts'
import type { Elsewhere } from '../workflow/publish-dialog'
import { printedTime } from '../workflow/publish-plan'
import type { Question } from '../workflow/review-bar'
import type { StoryStanding } from './article-side'
import type { SavingState } from './saving'
import type { ArticleEditing } from './use-article-editing'

export interface PublishingOptions {
  standing: StoryStanding
  clock: DeskClock
  acts: EditorActs
}

/** Milliseconds within which the save that an act brings with it ends. */
const followingSave = 5000

/** Where the story stands while the page is open, and everything that moves it on. */
export function usePublishing(editing: ArticleEditing, { clock, acts, ...opened }: PublishingOptions) {
  const [standing, setStanding] = useState(opened.standing)
  const [question, setQuestion] = useState<Question | 'publish' | null>(null)
  // What is said of an act stands until the text says something newer, which the saves that an act brings with it do not.
  const [said, setSaid] = useState<{ what: string; over: SavingState | undefined; until: number } | null>(null)
  const say = (what: string, until = 0) => setSaid({ what, over: editing.saving.current?.state, until })
  const { state } = editing
  const stands = said?.over === state || (state.is === 'saved' && (state.at ?? 0) < (said?.until ?? 0))
  /** A published file that is newer than the draft: shown before it is replaced. */
  const [printed, setPrinted] = useState<Theirs | null>(null)
  const { saving } = editing
  /** What was sent to be published: only that is in the files when it is done, whatever was typed meanwhile. */
  const printing = useRef<FormState>(null)

  // Looked over whenever the text has reached the files, after each act, and when somebody comes back to the page: the
  // list beside the text says what publishing would, and where the story stands is right though another has acted on it.
  const [looks, lookAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    window.addEventListener('focus', lookAgain)
    return () => window.removeEventListener('focus', lookAgain)
  }, [])
  const [checked, setChecked] = useState<Prepared | null>(null)
  const savedAt = editing.state.is === 'saved' ? (editing.state.at ?? 0) : null
  const latest = useRef(editing)
  latest.current = editing
  const { prepare } = acts
  // biome-ignore lint/correctness/useExhaustiveDependencies: `looks` asks for another look
  useEffect(() => {
    if (savedAt === null) return
    let wanted = true
    const { saving, editForm } = latest.current
    const base = saving.current?.base
    if (base)
      void prepare(editForm(base))
        .then((outcome) => {
          if (!wanted || outcome.state !== 'done') return
          const { article, review, url } = outcome
          setChecked(outcome)
          setStanding((last) => ({ ...last, article, review, url }))
        })
        .catch(() => {})
    return () => {
      wanted = false
    }
  }, [savedAt, looks, prepare])

  async function askToPublish() {
    // What cannot be saved is told by the save itself, or by the dialog.
    if (saving.current?.hasUnsaved) await editing.save()
    if (saving.current?.state.is === 'saved') setQuestion('publish')
  }
  function published({ base, url, from, stamped }: Published) {
    const now = editing.formNow()
    const sent = printing.current ?? now
    editing.form.fill({ ...now.texts, ...stamped })
    const names = Object.keys(editing.form.collect())
    const texts = Object.fromEntries(names.map((name) => [name, stamped[name] ?? sent.texts[name] ?? '']))
    saving.current?.follow(base, { texts, body: sent.body })
    const later = from === null || Date.parse(from) > Date.now()
    setStanding((last) => ({
      ...last,
      url,
      article: from === null ? 'held' : later ? waiting(stamped) : 'published',
      review: { ...last.review, state: null, revision: null, notes: [], withheld: 0 },
    }))
    setPrinted(null)
    say(
      from === null
        ? 'Published, and held: nobody sees it yet'
        : later
          ? `Scheduled for ${printedTime(Date.parse(from), clock)}`
          : `Published ${timeNow(clock)}`,
    )
  }
  async function elsewhere(outcome: Elsewhere) {
    if (outcome.state === 'invalid') return editing.refuse(outcome.problems)
    // Another's newer draft is merged by saving; a newer file in print is looked at first.
    if (outcome.state === 'conflict' && outcome.theirs.blob) return setPrinted(outcome.theirs)
    const saved = await editing.save()
    const isSaved = saved || saving.current?.state.is === 'unsaved'
    if (isSaved && outcome.state === 'conflict') {
      say(whoCameFirst(outcome.theirs, saving.current?.base), Date.now() + followingSave)
    }
  }
  return {
    standing: { ...standing, review: { ...standing.review, moved: hasMoved(standing.review, saving.current?.base) } },
    question,
    ask: setQuestion,
    said: said && stands ? said.what : '',
    printed,
    checked,
    askToPublish,
    /** Publishes upon the newest save, and never while one is on its way. */
    publish: ((given) => {
      const { texts, body } = given.edit
      printing.current = { texts, body }
      return (
        saving.current?.exclusively((base) =>
          acts.publish({ ...given, edit: { ...given.edit, base, seen: printed?.blob } }),
        ) ?? acts.publish(given)
      )
    }) satisfies EditorActs['publish'],
    published,
    elsewhere,
    reviewed(review: ReviewStanding, what: string) {
      setStanding((last) => ({ ...last, review }))
      say(what)
      lookAgain()
    },
    changed({ before, base, article }: FieldsSet, what: string) {
      // Where another's save lies between, the next save of this page is merged with it, and must not write over it.
      if (isSame(before, saving.current?.base)) saving.current?.follow(base)
      setStanding((last) => ({ ...last, article }))
      say(what)
      lookAgain()
    },
  }
}

export type Publishing = ReturnType<typeof usePublishing>

function hasMoved({ state, revision }: ReviewStanding, base: Base | undefined): boolean {
  return state !== null && base !== undefined && revision !== base.draft
}

function isSame(one: Base, other: Base | undefined): boolean {
  return one.draft === other?.draft && one.article === other.article
}

/** What a story waits for that readers do not see yet. */
function waiting({ published }: Published['stamped']): StoryStanding['article'] {
  return published && Date.parse(published) > Date.now() ? 'scheduled' : 'embargoed'
}

function whoCameFirst({ by }: Theirs, base: Base | undefined): string {
  const who = by ?? 'Somebody'
  return base?.draft
    ? `${who} saved a newer version, which is in the text now. Read it, then publish.`
    : `${who} has just published this article.`
}

function timeNow({ language, timeZone }: DeskClock): string {
  return new Intl.DateTimeFormat(language, { timeZone, timeStyle: 'medium' }).format(Date.now())
}
