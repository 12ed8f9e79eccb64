import type { Store } from '../store/store'
import { withRole } from './act-message'
import type { DeskDependencies } from './dependencies'
import type { NoteReader } from './notes-for'

/**
 * The same desk for one person: each commit of an act says their role, so that the log shows as what it was done, and
 * they are told what they may know.
 */
export function deskOf<Desk extends Pick<DeskDependencies, 'store'>>(
  desk: Desk,
  { role, ...reader }: NoteReader & { role: string },
): Desk & { reader: NoteReader } {
  const { store } = desk
  // One by one: a store keeps its own state where a copy of its fields would not have it.
  const ofRole: Store = {
    head: () => store.head(),
    list: (at) => store.list(at),
    read: (path) => store.read(path),
    readAt: (blob) => store.readAt(blob),
    changesSince: (commit) => store.changesSince(commit),
    commit: (commit) => store.commit({ ...commit, message: withRole(commit.message, role) }),
    commits: (options) => store.commits(options),
    changesIn: (commit) => store.changesIn(commit),
    log: (options) => store.log(options),
    close: () => store.close(),
  }
  return { ...desk, store: ofRole, reader }
}
