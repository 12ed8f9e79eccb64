import { randomBytes } from 'node:crypto'
import { draftPath } from '../article/address'
import { newArticleFile } from '../article/edit-file'
import { actMessage } from './act-message'
import type { Author, DeskDependencies } from './dependencies'

/** Digits and letters that cannot be taken for one another when an id is read out. */
const alphabet = '23456789abcdefghjkmnpqrstvwxyz'

/**
 * Begins a story.
 *
 * @param byline the name under which its writer writes, if they said so
 * @returns its id
 */
export async function newDraft(author: Author, { store }: DeskDependencies, byline?: string): Promise<string> {
  const id = Array.from(randomBytes(10), (byte) => alphabet[byte % alphabet.length]).join('')
  const text = newArticleFile({ id, kind: 'news', ...(byline && { bylines: [byline] }) }, '\n')
  const bytes = new TextEncoder().encode(text)
  const result = await store.commit({
    message: actMessage(`New article ${id}`, { act: 'new', article: id }),
    author,
    changes: [{ path: draftPath(id), bytes, expected: null }],
  })
  if (result.state === 'conflict') throw new Error(`A draft ${draftPath(id)} exists already. Press New article again.`)
  return id
}
