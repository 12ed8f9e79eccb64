import { existsSync } from 'node:fs'
import path from 'node:path'
import { tsImport } from 'tsx/esm/api'

/**
 * A fresh address that signs one person in, once.
 *
 * @param {string} project absolute path of the project
 * @param {string} site where the paper is reached, without a slash at the end
 * @param {string} [handle] whom; the first admin, who needs no staff file yet, when it is left out
 * @returns {Promise<string | null>} null when nobody on the staff has that handle
 */
export async function signInAddress(project, site, handle = 'admin') {
  const { paperFolders, prepareStateFolder } = await tsImport('../../lib/newsroom/folders.ts', import.meta.url)
  const { issueToken } = await tsImport('../../lib/staff/one-time-address.ts', import.meta.url)
  const folders = paperFolders(project)
  const isNamed = /^[a-z0-9][a-z0-9-]{0,39}$/.test(handle)
  if (handle !== 'admin' && !(isNamed && existsSync(path.join(folders.content, 'staff', `${handle}.yaml`)))) return null
  await prepareStateFolder(folders)
  return `${site}/admin/sign-in/${await issueToken(folders.state, handle, Date.now())}`
}
