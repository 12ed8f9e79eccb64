import type { CommitsOptions, Revision, Store } from './store'

/** Everything that was saved, file by file, newest first. */
export async function everyRevision(store: Store, options: CommitsOptions = {}): Promise<Revision[]> {
  const commits = await store.commits(options)
  const changes = await Promise.all(commits.map(({ commit }) => store.changesIn(commit)))
  return commits.flatMap((facts, i) => (changes[i] ?? []).map((change) => ({ ...facts, ...change })))
}
