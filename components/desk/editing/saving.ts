import { isSameText } from '@/lib/article/merge-fields'
import { type FormState, mergeForms } from '@/lib/article/merge-forms'
import type { Problem } from '@/lib/article/problem'
import type { ProseDocument } from '@/lib/prose/document/document'
import type { Base, Conflict, EditForm, Outcome, Refused, Saved } from '../acts'
import { SavePace } from './save-pace'

/** Where the text on the page stands, as against the files. */
export type SavingState =
  /** Nothing is unsaved. `at` is when the last save was, in milliseconds; null when there was none yet. */
  | { is: 'saved'; at: number | null; merged: boolean }
  /** `due` is when the text is saved by itself, in milliseconds, where that is not in a moment. */
  | { is: 'unsaved'; due: number | null }
  | { is: 'saving' }
  /**
   * The server could not be reached or said no; it is asked again, at `again` where that is not in a moment.
   * `signedOut`: signing in elsewhere helps.
   */
  | { is: 'refused'; message: string; signedOut: boolean; again: number | null }
  | { is: 'invalid'; problems: Problem[] }
  /** `sent` is the text of which `choices` speaks; the page may hold more by now. */
  | { is: 'conflict'; conflict: Conflict; sent: FormState }
  /** What would be written reads back as another text than the page shows. */
  | { is: 'unfaithful' }
  | { is: 'missing' }

/** The page whose text is saved. */
export interface EditedPage {
  form(): FormState
  /** See BodyHandle.document. */
  document(): ProseDocument | null
  /** Shows another text in place of `instead`; false, and nothing done, when the page no longer holds that. */
  show(form: FormState, instead: FormState): Promise<boolean>
}

export interface SavingOptions {
  id: string
  sitting: string
  base: Base
  page: EditedPage
  save: (form: EditForm) => Promise<Outcome<Saved>>
  changed: (state: SavingState) => void
  /** Told of each text that the server has acknowledged, and of what its files say then. */
  acknowledged?: (sent: FormState, saved: FormState) => void
  /** Milliseconds between two saves that nobody asked for: a store with few saves to give asks for some. */
  spacing?: number
  /** When the opened text was saved, in milliseconds. */
  savedAt?: number | null
  clock?: () => number
}

/**
 * Saves one article from one page: by itself after each pause, at once when asked, one save at a time. Where the store
 * asks for space between saves, a text waits for its turn, and no longer. What comes back merged with somebody else's
 * text is shown without losing what was typed meanwhile.
 */
export class Saving {
  readonly #options: SavingOptions
  #base: Base
  /** The text that the server has. */
  #saved: FormState
  #state: SavingState = { is: 'saved', at: null, merged: false }
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #pace: SavePace
  /** What was sent last and may have been saved, though nothing was heard of it. */
  #unanswered: FormState | undefined
  /** The act under way; the next one begins when it has ended. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: SavingOptions) {
    this.#options = options
    this.#base = options.base
    this.#saved = options.page.form()
    this.#pace = new SavePace(options.spacing ?? 0, options.savedAt ?? null, () => this.#now())
  }

  get state(): SavingState {
    return this.#state
  }

  get base(): Base {
    return this.#base
  }

  /** Whether the page holds words that the server has not acknowledged. */
  get hasUnsaved(): boolean {
    return !sameForm(this.#options.page.form(), this.#saved)
  }

  /** Say so at every edit. */
  edited(): void {
    this.#pace.edited()
    // What waits for the writer's choice is not saved over by itself.
    if (this.#state.is === 'conflict' || this.#state.is === 'missing') return
    this.#schedule()
    if (this.#state.is === 'saved') this.#become({ is: 'unsaved', due: this.#pace.due })
  }

  /** Saves now, as a revision of its own. @returns whether the page's text is in the files */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer)
    await this.#inTurn(() => this.#send(true))
    return this.#state.is === 'saved' && !this.hasUnsaved
  }

  /** Tries again at once: the network is back, or somebody has signed in. */
  retry(): void {
    if (this.#state.is === 'refused' && this.#pace.hasten()) this.#schedule(0)
  }

  /** The writer has chosen what the conflict asked: shows it, with what was typed meanwhile, and saves it. */
  async resolve(chosen: FormState): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#state.is !== 'conflict') return
      const { conflict, sent } = this.#state
      const base = conflict.base ?? this.#base
      if (!(await this.#takeIn(sent, chosen, base))) return
      this.#base = base
      await this.#send(true)
    })
  }

  /**
   * Takes a copy that was kept elsewhere for the text of this page, and saves it upon what it was based on.
   *
   * @returns whether the page shows it; it does not where its own text could not be saved first
   */
  take(form: FormState, base: Base): Promise<boolean> {
    return this.#inTurn(async () => {
      if (this.hasUnsaved) await this.#send(false)
      if (this.hasUnsaved) return false
      if (!(await this.#show(form, this.#options.page.form()))) return false
      this.#base = base
      await this.#send(true)
      return true
    })
  }

  /** Runs an act that needs the newest base, after the saves under way. It says what stands in the files afterwards. */
  exclusively<Answer>(act: (base: Base) => Promise<Answer>): Promise<Answer> {
    clearTimeout(this.#timer)
    return this.#inTurn(async () => {
      try {
        return await act(this.#base)
      } finally {
        // What was typed before an act, or during it, is saved as if there had been none.
        if (this.#state.is === 'unsaved' || this.#state.is === 'refused') this.#schedule()
      }
    })
  }

  /** An act other than a save has written the page's text into the files, or made these what it is based on. */
  follow(base: Base, form?: FormState): void {
    this.#base = base
    if (form) this.#saved = form
    if (form) this.#settle(false)
  }

  /** Lets go of the page. */
  close(): void {
    clearTimeout(this.#timer)
  }

  #inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer> {
    const next = this.#turn.then(act)
    this.#turn = next.catch(() => undefined)
    return next
  }

  #schedule(wait = this.#pace.wait): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#inTurn(() => this.#send(false)), wait)
  }

  async #send(asked: boolean): Promise<void> {
    const { id, sitting, page, save } = this.#options
    if (this.#state.is === 'conflict' && !asked) return
    const form = page.form()
    if (!asked && sameForm(form, this.#saved)) return this.#settle(false)
    this.#become({ is: 'saving' })
    const document = page.document() ?? undefined
    const request: EditForm = { id, sitting, asked, base: this.#base, ...form, document, unanswered: this.#unanswered }
    const outcome = await save(request).catch(() => unreachable)
    if (outcome.state !== 'refused') {
      this.#unanswered = undefined
      this.#pace.answered()
    }
    switch (outcome.state) {
      case 'done':
        // Until the page shows what another wrote, a save based on it would take that out of the file again.
        if (outcome.merged && !(await this.#takeIn(form, outcome.merged, outcome.base))) {
          this.#unanswered = form
          return
        }
        this.#base = outcome.base
        this.#saved = outcome.merged ?? form
        this.#pace.saved()
        this.#options.acknowledged?.(form, this.#saved)
        return this.#settle(outcome.merged !== undefined)
      case 'conflict':
        return this.#become({ is: 'conflict', conflict: outcome, sent: form })
      case 'invalid':
        return this.#become({ is: 'invalid', problems: outcome.problems })
      case 'unfaithful':
        return this.#become({ is: 'unfaithful' })
      case 'missing':
        return this.#become({ is: 'missing' })
      case 'refused':
        // Who heard nothing, and who could not reach the files, may have written them all the same.
        if (outcome === unreachable || outcome.away) this.#unanswered ??= form
        return this.#refused(outcome)
      default:
        outcome satisfies never
    }
  }

  /**
   * Shows a text that was made from `sent`, with what has been typed since; false when that is for the writer to choose,
   * or the page cannot show it now.
   *
   * @param base the files that hold what was made
   */
  async #takeIn(sent: FormState, made: FormState, base: Base): Promise<boolean> {
    for (;;) {
      const mine = this.#options.page.form()
      const result = mergeForms(sent, mine, made)
      if (result.state === 'choices') {
        const theirs = { by: null, at: null, text: made.body }
        const conflict: Conflict = { state: 'conflict', theirs, choices: result.choices, base }
        this.#become({ is: 'conflict', conflict, sent: mine })
        return false
      }
      const shown = await this.#show({ texts: result.texts, body: result.body }, mine)
      if (shown !== false) return shown === true
    }
  }

  /** See EditedPage.show; null when the server, which reads a body for the page, did not answer. */
  async #show(form: FormState, instead: FormState): Promise<boolean | null> {
    try {
      return await this.#options.page.show(form, instead)
    } catch {
      this.#refused(unreachable)
      return null
    }
  }

  /** Says why nothing was saved, and tries again by itself. */
  #refused(refusal: Refused): void {
    const { message, signedOut = false, away } = refusal
    // Who is signed out comes back at any moment; what the server cannot do now it cannot do a moment later either.
    this.#pace.refused({ answered: refusal !== unreachable && !signedOut, closedFor: away?.for ?? null })
    this.#become({ is: 'refused', message, signedOut, again: this.#pace.due })
    this.#schedule()
  }

  #settle(merged: boolean): void {
    const { hasUnsaved } = this
    this.#pace.settled(hasUnsaved)
    if (hasUnsaved) {
      this.#become({ is: 'unsaved', due: this.#pace.due })
      this.#schedule()
    } else {
      this.#become({ is: 'saved', at: this.#now(), merged })
    }
  }

  #become(state: SavingState): void {
    this.#state = state
    this.#options.changed(state)
  }

  #now(): number {
    return (this.#options.clock ?? Date.now)()
  }
}

const unreachable: Refused = {
  state: 'refused',
  message: 'The desk cannot be reached. Your text is kept in this browser, and is saved when it can be.',
}

/** Whether two forms say the same; a field that is missing is an empty one. */
export function sameForm(one: FormState, other: FormState): boolean {
  if (one.body !== other.body) return false
  const names = new Set([...Object.keys(one.texts), ...Object.keys(other.texts)])
  return [...names].every((name) => isSameText(name, one.texts[name] ?? '', other.texts[name] ?? ''))
}
