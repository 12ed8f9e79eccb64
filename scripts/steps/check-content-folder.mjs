import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { stopWith } from './stop-with.mjs'

/**
 * Stops when the content folder is missing or cannot be written to.
 *
 * @param {string} project absolute path of the project
 */
export function checkContentFolder(project) {
  const folder = path.resolve(project, process.env.CONTENT_DIR ?? 'content')
  if (!existsSync(folder)) {
    stopWith(`The content folder ${folder} does not exist. Create it, or set CONTENT_DIR to the one you mean.`)
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    stopWith(
      `The content folder ${folder} cannot be written to by this user, so no article could be saved. Change its owner or its permissions.`,
    )
  }
}
