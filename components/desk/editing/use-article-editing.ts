import { useEffect, useRef, useState } from 'react'
import type { FormState } from '@/lib/article/merge-forms'
import type { Problem } from '@/lib/article/problem'
import type { Base, EditForm, EditorActs } from '../acts'
import type { KeptCopy } from '../copies/kept-copy'
import type { BodyView } from './body-field'
import { sameForm } from './saving'
import { useBodyView } from './use-body-view'
import { useCopies } from './use-copies'
import { useEditedForm } from './use-edited-form'
import { useLeaveGuard } from './use-leave-guard'
import { usePresence } from './use-presence'
import { usePreview } from './use-preview'
import { useSaveKey } from './use-save-key'
import { useSaving } from './use-saving'

export interface OpenedArticle {
  id: string
  /** Names this visit to the editing page: its autosaves count as one revision. */
  sitting: string
  /** Who is writing. */
  person: string
  base: Base
  texts: Record<string, string>
  body: BodyView
  /** What keeps the body from being shown as a page. */
  problems: Problem[]
  acts: EditorActs
  /** See SavingOptions.spacing. */
  autosaveSpacing: number
  /** When the opened text was saved, ISO 8601; null when nobody knows. */
  savedAt: string | null
}

/** Milliseconds of rest after a key before counts, hints and cards follow. */
const glanceRest = 600

/** Everything that goes on while an article is open: its text, its saves, its copies, its preview and who else is there. */
export function useArticleEditing({ id, sitting, person, base, texts, body: opened, acts, ...given }: OpenedArticle) {
  const [problems, setProblems] = useState(given.problems)
  const [failed, setFailed] = useState(0)
  const form = useEditedForm(texts)
  const body = useBodyView(opened, acts.openBody, refuse)
  const formNow = (): FormState => ({ texts: form.collect(), body: body.source() })
  const copies = useCopies({ id, sitting, person }, () => ({ form: formNow(), base: saving.current?.base ?? base }))
  const { saving, state } = useSaving(
    {
      form: formNow,
      document: () => body.handle.current?.document() ?? null,
      async show(next, instead) {
        if (!(await body.show(next.body, instead.body, () => sameForm(formNow(), instead)))) return false
        form.fill(next.texts)
        look()
        return true
      },
    },
    {
      ...{ id, sitting, base },
      save: acts.save,
      spacing: given.autosaveSpacing,
      savedAt: given.savedAt === null ? null : Date.parse(given.savedAt),
      acknowledged: copies.acknowledged,
    },
  )
  // What is wrong stays on the page while it is saved again: nothing jumps under the caret.
  const shown = useRef(problems)
  if (state.is !== 'saving') shown.current = state.is === 'invalid' ? state.problems : problems
  const preview = usePreview(id, sitting, formNow)
  const others = usePresence(id, sitting, () => body.handle.current?.paragraph() ?? '', acts.seen)
  useLeaveGuard(state.is !== 'saved')
  useSaveKey(() => void save())

  // What stands beside the text follows it at a distance: nothing is drawn anew with each key.
  const [glance, setGlance] = useState<FormState>({ texts, body: sourceOf(opened) })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  function look() {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setGlance(formNow()), glanceRest)
  }

  // What would be saved is not what the page shows: a person looks at the source.
  const { showSource } = body
  const isUnfaithful = state.is === 'unfaithful'
  useEffect(() => {
    if (isUnfaithful) showSource()
  }, [isUnfaithful, showSource])

  function edited() {
    saving.current?.edited()
    copies.edited()
    preview.show()
    look()
  }
  /** Says what kept an act from being done. */
  function refuse(found: Problem[]) {
    setProblems(found)
    setFailed((times) => times + 1)
  }
  async function save(): Promise<boolean> {
    setProblems([])
    const isSaved = (await saving.current?.save()) ?? false
    if (!isSaved) setFailed((times) => times + 1)
    return isSaved
  }

  return {
    form,
    formNow,
    body,
    saving,
    state,
    copies,
    others,
    preview,
    glance,
    problems: shown.current,
    failed,
    refuse,
    edited,
    save,
    /** The text as an act takes it, on what was saved last. */
    editForm(base: Base): EditForm {
      return { id, base, sitting, asked: true, ...formNow() }
    },
    async takeCopy(copy: KeptCopy) {
      if (await saving.current?.take(copy.form, copy.base)) copies.taken(copy, saving.current?.state.is === 'saved')
    },
  }
}

export type ArticleEditing = ReturnType<typeof useArticleEditing>

function sourceOf(view: BodyView): string {
  return view.as === 'page' ? view.opened.source : view.text
}
