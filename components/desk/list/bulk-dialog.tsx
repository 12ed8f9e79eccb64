'use client'
// In the browser: a run over many stories goes on there, so that it can be watched and stopped.

import { type FormEvent, useState } from 'react'
import { Dialog } from '../dialog'
import styles from '../dialog-parts.module.css'
import { BulkQuestion } from './bulk-question'
import { BulkResults } from './bulk-results'
import type { BulkActs, BulkWork } from './bulk-work'
import { notDone } from './run-bulk'
import type { Selectable } from './selection'
import { useBulkRun } from './use-bulk-run'

export interface BulkDialogProps {
  act: BulkWork['act']
  stories: Selectable[]
  sections: { slug: string; name: string }[]
  timeZone: string
  run: BulkActs['run']
  /** Called with the ids of what needs nothing more. */
  close: (settled: string[]) => void
}

/** Asks what is needed, runs, and tells what became of each story. */
export function BulkDialog({ act, stories, sections, timeZone, run, close }: BulkDialogProps) {
  // As they were chosen when the dialog was opened: the list under it changes while it runs.
  const [chosen] = useState(stories)
  const [work, setWork] = useState<BulkWork | null>(null)
  const { state, report, settled, all, start, stop } = useBulkRun(run)
  const leave = () => {
    if (state === 'running') stop()
    else close(settled)
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = workFrom(act, new FormData(event.currentTarget))
    setWork(given)
    start(given, chosen)
  }
  if (state === 'asking' || !work) {
    return (
      <Dialog open title={question(act, chosen.length)} close={leave}>
        <BulkQuestion act={act} sections={sections} timeZone={timeZone} submit={submit} cancel={leave} />
      </Dialog>
    )
  }
  const again = notDone(report)
  const tried = report.results.length
  return (
    <Dialog open title={question(act, chosen.length)} close={leave}>
      <div className={styles.form}>
        <progress className={styles.progress} value={tried} max={all} aria-label="Articles done" />
        <output>{state === 'running' ? `${tried} of ${all}` : summary(report.results, report.left.length)}</output>
        {report.refusal && <p role="alert">{report.refusal}</p>}
        {state === 'ended' && <BulkResults results={report.results} left={report.left} />}
        <div className={styles.ends}>
          {state === 'running' ? (
            <button type="button" className="button" onClick={stop}>
              Stop
            </button>
          ) : (
            <>
              {again.length > 0 && (
                <button type="button" className="button" onClick={() => start(work, again)}>
                  {again.length === 1 ? 'Try this one again' : `Try these ${again.length} again`}
                </button>
              )}
              <button type="button" className="button main" onClick={leave}>
                Close
              </button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

function question(act: BulkWork['act'], count: number): string {
  const articles = count === 1 ? 'one article' : `${count} articles`
  switch (act) {
    case 'publish':
      return `Publish ${articles}`
    case 'schedule':
      return `Schedule ${articles}`
    case 'section':
      return `Move ${articles}`
    case 'topic':
      return `Add a topic to ${articles}`
  }
}

function workFrom(act: BulkWork['act'], form: FormData): BulkWork {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  switch (act) {
    case 'publish':
      return { act }
    case 'schedule':
      return { act, at: text('at') }
    case 'section':
      return { act, section: text('to') }
    case 'topic':
      return { act, topic: text('topic') }
  }
}

function summary(results: { state: string }[], left: number): string {
  const of = (state: string) => results.filter((result) => result.state === state).length
  const parts = [`${of('done')} done`]
  if (of('same') > 0) parts.push(`${of('same')} needed nothing`)
  if (of('blocked') > 0) parts.push(`${of('blocked')} not done`)
  if (left > 0) parts.push(`${left} not tried`)
  return `${parts.join(', ')}.`
}
