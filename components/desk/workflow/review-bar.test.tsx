import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ArticleState } from '@/lib/article/state'
import type { ReviewStanding } from './acts'
import { ReviewBar } from './review-bar'

const writing: ReviewStanding = {
  state: null,
  by: null,
  at: null,
  revision: null,
  moved: false,
  notes: [],
  withheld: 0,
}
const permitted = {
  reporter: ['save', 'submit', 'note'],
  editor: ['submit', 'note', 'send-back', 'ready', 'publish', 'schedule', 'unschedule', 'withdraw', 'hold', 'lift'],
}
const never = async (): Promise<never> => {
  throw new Error('Nobody pressed anything.')
}

function buttons(role: 'reporter' | 'editor', article: ArticleState, standing: Partial<ReviewStanding> = {}): string[] {
  const markup = renderToStaticMarkup(
    <ReviewBar
      id="rain"
      standing={{ ...writing, ...standing }}
      article={article}
      hasDraft
      may={permitted[role]}
      clock={{ language: 'en-GB', timeZone: 'UTC' }}
      saved={async () => null}
      acts={{ submit: never, markReady: never, unschedule: never, lift: never }}
      ask={() => {}}
      reviewed={() => {}}
      changed={() => {}}
    />,
  )
  return [...markup.matchAll(/<button[^>]*>([^<]*)/g)].map((match) => match[1] ?? '')
}

test('a reporter submits, and submits again what has changed, and has no other button', () => {
  expect(buttons('reporter', 'draft')).toEqual(['Submit for review'])
  expect(buttons('reporter', 'draft', { state: 'review' })).toEqual([])
  expect(buttons('reporter', 'changed', { state: 'review', moved: true })).toEqual(['Submit again'])
  expect(buttons('reporter', 'held')).not.toContain('Lift the hold')
})

test('an editor has the buttons that the state of the story allows', () => {
  expect(buttons('editor', 'draft', { state: 'review' })).toEqual(['Send back …', 'Mark ready', 'Hold …'])
  expect(buttons('editor', 'scheduled')).toContain('Take off the schedule')
  expect(buttons('editor', 'scheduled')).not.toContain('Withdraw …')
  expect(buttons('editor', 'published')).toContain('Withdraw …')
  expect(buttons('editor', 'held')).toEqual(['Submit for review', 'Mark ready', 'Lift the hold'])
})
