import { tsImport } from 'tsx/esm/api'

/**
 * A fresh address that lets one person in, once.
 *
 * @param {string} project absolute path of the project
 * @param {Record<string, string | undefined>} env
 * @param {{ handle?: string, name?: string, role?: string }} [invited] the first admin when it is left out
 * @returns {Promise<{ address: string, from: string }>} `from` is where the secret comes from
 * @throws when nobody can be invited; the message says what is missing
 */
export async function invitationAddress(project, env, invited = {}) {
  const { siteAddress } = await tsImport('../../app/site-address.ts', import.meta.url)
  const { invitingPaper } = await tsImport('../../lib/newsroom/inviting-paper.ts', import.meta.url)
  const made = await tsImport('../../lib/newsroom/invitation-address.ts', import.meta.url)
  const paper = await invitingPaper(project, env)
  return { address: made.invitationAddress(invited, paper, siteAddress(env), Date.now()), from: paper.from }
}
