import path from 'node:path'
import { tsImport } from 'tsx/esm/api'
import { stopWith } from './stop-with.mjs'

/**
 * For a paper whose store is GitHub: makes what travels with the build, before Next gathers the files. Does nothing for a
 * paper in a folder.
 *
 * @param {string} project absolute path of the project
 */
export async function makeDeployment(project) {
  const { storeSettings } = await tsImport('../../lib/newsroom/store-settings.ts', import.meta.url)
  const { deploymentSecret } = await tsImport('../../lib/staff/site-secret.ts', import.meta.url)
  const made = await tsImport('../../lib/newsroom/make-deployment.ts', import.meta.url)
  try {
    if (storeSettings().kind === 'folder') return
    // A deployment that cannot start had better not be made.
    deploymentSecret()
    console.log('Making the catalogue that travels with the deployment …')
    await made.makeDeployment({
      project,
      content: path.join(project, 'content'),
      commit: process.env.VERCEL_GIT_COMMIT_SHA || undefined,
      progress: (done, all) => console.log(`Catalogue: ${done} of ${all} files`),
    })
  } catch (error) {
    stopWith(error instanceof Error ? error.message : String(error))
  }
}
