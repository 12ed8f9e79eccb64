import { tsImport } from 'tsx/esm/api'

/**
 * A fresh address that signs the first admin in, once.
 *
 * @param {string} project absolute path of the project
 * @param {string} site where the paper is reached, without a slash at the end
 * @returns {Promise<string>}
 */
export async function signInAddress(project, site) {
  const { paperFolders, prepareStateFolder } = await tsImport('../../lib/newsroom/folders.ts', import.meta.url)
  const { issueToken } = await tsImport('../../lib/staff/one-time-address.ts', import.meta.url)
  const folders = paperFolders(project)
  await prepareStateFolder(folders)
  return `${site}/admin/sign-in/${await issueToken(folders.state, 'admin', Date.now())}`
}
