import { draftPath } from '../article/address'
import { newArticleFile } from '../article/edit-file'
import type { Problem } from '../article/problem'
import { readActMessage } from './act-message'
import type { ActResult, DeskDependencies, Overtaken, Theirs } from './dependencies'
import { type Base, openWorkingCopy, type WorkingCopy } from './working-copy'

/** What an act on a story names: the story, and the files that its writer saw. */
interface Based {
  id: string
  base: Base
}

type Newest = ActResult<never> | { state: 'open'; copy: WorkingCopy; reason: Overtaken }

/** How often to look for why a draft is gone, and how long to wait between: a file goes before the history says so. */
const looks = 5
const pause = 60

/**
 * Opens the newest text for a save or a publication, with what happened since the writer's own was based on the files. A draft that
 * somebody threw away does not come back by an autosave: that is a conflict, and a save based on what it says is kept.
 */
export async function openNewest(edit: Based, dependencies: DeskDependencies): Promise<Newest> {
  const { id, base } = edit
  for (let look = 1; ; look += 1) {
    const opened = await openWorkingCopy(id, dependencies)
    if (opened.ok && (base.draft === null || opened.copy.draft))
      return { state: 'open', copy: opened.copy, reason: opened.copy.draft ? 'saved' : 'published' }
    // What was in print alone and is gone was taken away by hand: there is nothing to save it beside.
    if (!opened.ok && (opened.reason === 'unreadable' || (base.draft === null && base.article !== null)))
      return notOpened(opened)
    const fate = await fateOf(edit, dependencies)
    if (fate.reason !== 'unknown' || look === looks) return withoutDraft(edit, fate, dependencies)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}

/** Somebody saved between our look and our write. */
export async function conflictAfterRace(edit: Based, dependencies: DeskDependencies): Promise<ActResult<never>> {
  const newest = await openNewest(edit, dependencies)
  return newest.state === 'open' ? { state: 'conflict', theirs: await theirText(newest.copy, dependencies) } : newest
}

/** The newest text in the files, for a writer whose own was based on an older one. */
export async function theirText(copy: WorkingCopy, { store }: DeskDependencies): Promise<Theirs> {
  const path = copy.draft?.path ?? copy.article?.path
  const [revision] = path ? await store.log({ path, limit: 1 }) : []
  return { by: revision?.author.name ?? null, at: revision?.at ?? null, text: copy.text }
}

async function withoutDraft({ id, base }: Based, fate: Fate, dependencies: DeskDependencies): Promise<Newest> {
  const opened = await openWorkingCopy(id, dependencies, fate.reason === 'published' ? fate.article : undefined)
  if (!opened.ok && opened.reason === 'unreadable') return notOpened(opened)
  switch (fate.reason) {
    case 'published':
      return opened.ok ? { state: 'open', copy: opened.copy, reason: 'published' } : notOpened(opened)
    case 'never':
      return opened.ok ? { state: 'open', copy: opened.copy, reason: 'saved' } : notOpened(opened)
    case 'discarded':
    case 'unknown': {
      // Somebody who was told that it was thrown away saves it all the same.
      if (!opened.ok && base.draft === null) return { state: 'open', copy: emptyCopy(id), reason: 'discarded' }
      const { by, at } = fate.reason === 'discarded' ? fate : { by: null, at: null }
      const theirs = { by, at, text: opened.ok ? opened.copy.text : '' }
      return { state: 'conflict', theirs, reason: 'discarded', base: { draft: null, article: base.article } }
    }
    default:
      return fate satisfies never
  }
}

type Fate =
  /** With the published file, of which the catalogue may not have heard yet. */
  | { reason: 'published'; article?: { path: string; slug: string } }
  | { reason: 'discarded'; by: string; at: string }
  /** Gone, and the history does not know of it yet. */
  | { reason: 'unknown' }
  /** The history has no such draft. */
  | { reason: 'never' }

/** What became of the draft that the writer had. */
async function fateOf({ id }: Based, { store }: DeskDependencies): Promise<Fate> {
  const [gone] = await store.log({ path: draftPath(id), limit: 1 })
  if (!gone) return { reason: 'never' }
  if (gone.blob !== null) return { reason: 'unknown' }
  const written = (await store.changesIn(gone.commit)).find(
    ({ path, blob }) => blob !== null && path.startsWith('articles/'),
  )
  const slug = /([^/]+)\.mdx$/.exec(written?.path ?? '')?.[1]
  if (written && slug) return { reason: 'published', article: { path: written.path, slug } }
  const { facts, sentence } = readActMessage(gone.message)
  const printed = facts ? facts.act !== 'discard' : sentence.startsWith('Publish')
  return printed ? { reason: 'published' } : { reason: 'discarded', by: gone.author.name, at: gone.at }
}

/** Why an act cannot begin: the story is not there, or its file cannot be read. */
function notOpened(
  opened: { reason: 'missing' } | { reason: 'unreadable'; path: string; message: string },
): ActResult<never> {
  return opened.reason === 'missing' ? { state: 'missing' } : { state: 'invalid', problems: [unreadable(opened)] }
}

function unreadable({ path, message }: { path: string; message: string }): Problem {
  return { message: `content/${path} was changed by hand and cannot be read: ${message}` }
}

/** A story of which no file is left, to be written anew. */
function emptyCopy(id: string): WorkingCopy {
  const text = newArticleFile({ id }, '\n')
  return { id, text, frontmatter: { id }, lead: '\n', body: '', draft: null, article: null }
}
