import { contentPath } from './content-path'
import type { Commit } from './store'
import { StoreError } from './store-error'

/**
 * What every store asks of a commit before it does anything.
 *
 * @throws {ContentPathError} for a path that leads out of the content folder
 * @throws {StoreError} when one file is changed twice
 */
export function checkCommit({ changes }: Commit): void {
  const paths = changes.map(({ path }) => contentPath(path))
  const twice = paths.find((path, i) => paths.indexOf(path) !== i)
  if (twice) throw new StoreError(`${twice}: is changed twice in one commit. Give each file one change.`)
}
