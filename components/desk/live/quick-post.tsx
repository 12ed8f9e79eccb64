'use client'
// In the browser: what is typed here stays until it is in print, and the next update follows without a new page.

import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import type { DeskClock, DeskPerson, Outcome } from '../acts'
import { dayAndTime } from '../day-and-time'
import { DeskBar } from '../desk-bar'
import { useAct } from '../workflow/use-act'
import styles from './quick-post.module.css'
import { useKeptText } from './use-kept-text'

/** An update that readers have. */
export interface PostedUpdate {
  /** ISO 8601. */
  at: string
  name: string
  url: string
}

export interface QuickPostProps {
  desk: DeskPerson
  id: string
  headline: string
  /** Where readers find the story. */
  url: string | null
  /** Why nothing can be posted; null when something can. */
  whyNot: string | null
  /** Newest first. */
  updates: PostedUpdate[]
  clock: DeskClock
  post: (update: {
    id: string
    text: string
    title?: string
    keyEvent?: boolean
  }) => Promise<Outcome<{ at: string; url: string }>>
}

/** The box that takes an update of live coverage from typing to readers. */
export function QuickPost({ desk, id, headline, url, whyNot, updates, clock, post }: QuickPostProps) {
  const { pending, refusal, run } = useAct()
  const [posted, setPosted] = useState<PostedUpdate[]>([])
  const box = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useKeptText(`broadsheet-update ${id}`, box)
  const form = useRef<HTMLFormElement>(null)
  const help = useId()
  // The server sends the list anew with its answer, as a rule.
  const known = new Set(updates.map((update) => update.url))

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const title = String(given.get('title') ?? '').trim()
    run(
      () => post({ id, text, title: title || undefined, keyEvent: given.has('keyEvent') || undefined }),
      (done) => {
        setPosted((before) => [{ ...done, name: title || text.trim().split('\n', 1)[0] || '' }, ...before])
        form.current?.reset()
        setText('')
        box.current?.focus()
      },
    )
  }
  function sendByKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      form.current?.requestSubmit()
    }
  }

  return (
    <>
      <DeskBar {...desk} here="articles" />
      <main className={styles.main}>
        <header>
          <h1>Post an update</h1>
          <p className={styles.story}>
            <bdi>{headline}</bdi>
          </p>
          <p className={styles.ways}>
            <a href={`/admin/articles/${id}`}>Edit the story</a>
            {url && <a href={url}>View published</a>}
          </p>
        </header>
        {whyNot ? (
          <p className={styles.refusal}>{whyNot}</p>
        ) : (
          <form ref={form} onSubmit={send} onKeyDown={sendByKey} className={styles.form}>
            <label>
              Update
              <textarea
                ref={box}
                rows={5}
                required
                maxLength={20_000}
                aria-describedby={help}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            </label>
            <label>
              Title, if it needs one
              <input name="title" maxLength={200} autoComplete="off" />
            </label>
            <label className={styles.tick}>
              <input type="checkbox" name="keyEvent" /> Key event: list it at the top
            </label>
            <p className={styles.help} id={help}>
              Readers have it at once, with the time of now. Markdown, as in source view. Ctrl+Enter posts.
            </p>
            {refusal && (
              <p role="alert" className={styles.refusal}>
                {refusal}
              </p>
            )}
            <div className={styles.ends}>
              <output>{posted[0] && `Posted at ${dayAndTime(Date.parse(posted[0].at), clock)}`}</output>
              <button
                type="submit"
                className="button main"
                disabled={pending || text.trim() === ''}
                aria-keyshortcuts="Control+Enter Meta+Enter"
              >
                Post
              </button>
            </div>
          </form>
        )}
        <section className={styles.list} aria-labelledby={`${help}-newest`}>
          <h2 id={`${help}-newest`}>What readers have</h2>
          <ol>
            {[...posted.filter(({ url }) => !known.has(url)), ...updates].map((update) => (
              <li key={update.url}>
                <a href={update.url}>{dayAndTime(Date.parse(update.at), clock)}</a> <bdi>{update.name}</bdi>
              </li>
            ))}
          </ol>
        </section>
      </main>
    </>
  )
}
