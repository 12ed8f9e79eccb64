import { describe, expect, test } from 'vitest'
import { type ListedArticle, listRow } from './listed-article'

const clock = { language: 'en-GB', timeZone: 'Europe/London', now: Date.parse('2026-11-23T12:00:00Z') }
const sections = [{ slug: 'world', name: 'World' }]
const story: ListedArticle = {
  id: 'rain',
  state: 'published',
  review: null,
  openNotes: 0,
  drafted: false,
  headline: 'Rain',
  section: 'world',
  kind: 'news',
  bylines: ['Ana', 'Ben'],
  language: null,
  words: 1104,
  changed: Date.parse('2026-11-23T08:30:00Z'),
  published: Date.parse('2026-11-20T10:00:00Z'),
  visibleFrom: Date.parse('2026-11-20T10:00:00Z'),
  why: null,
}
const row = (fields: Partial<ListedArticle>) => listRow({ ...story, ...fields }, sections, clock)

describe('a row of the desk’s list', () => {
  test('says section, people, length and times as the newsroom does', () => {
    expect(row({})).toMatchObject({
      mark: { state: 'published' },
      section: 'World',
      by: 'Ana, Ben',
      words: '1,104',
      changed: '08:30',
      published: '20 Nov',
      remarks: [],
    })
    expect(row({ headline: '' }).headline).toBe('No headline yet')
  })

  test('shows where a draft stands before the editors, and that readers have an older text', () => {
    expect(row({ state: 'changed', drafted: true, review: 'review', openNotes: 2 })).toMatchObject({
      mark: { state: 'review' },
      remarks: ['Draft of a published article', '2 open notes'],
    })
    expect(row({ state: 'changed', drafted: true })).toMatchObject({ mark: { state: 'changed' }, remarks: [] })
  })

  test('shows when a scheduled story comes, and why a held one does not', () => {
    const soon = Date.parse('2026-11-24T06:00:00Z')
    expect(row({ state: 'scheduled', visibleFrom: soon }).mark).toEqual({ state: 'scheduled', time: 'Tue 06:00' })
    const later = Date.parse('2026-12-24T06:00:00Z')
    expect(row({ state: 'embargoed', visibleFrom: later }).mark.time).toBe('24 Dec, 06:00')
    const held = row({ state: 'held', visibleFrom: null, why: 'Waiting for the court.', kind: 'analysis' })
    expect(held.remarks).toEqual(['Analysis', 'Waiting for the court.'])
  })
})
