import type { Store } from '../store/store'
import { withRole } from './act-message'
import type { DeskDependencies } from './dependencies'

/** The same desk for somebody of this role: each commit of an act says it, so that the log shows as what it was done. */
export function deskOfRole<Desk extends Pick<DeskDependencies, 'store'>>(desk: Desk, role: string): Desk {
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
  return { ...desk, store: ofRole }
}
