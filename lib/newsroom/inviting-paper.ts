import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { deploymentSecret } from '../staff/site-secret'
import { paperFolders } from './folders'
import { storeSettings } from './store-settings'

/** What making an invitation needs of the paper that it is for, which may run on another machine. */
export interface InvitingPaper {
  secret: string
  /** Where the secret comes from, for whoever wonders why the address is not taken. */
  from: string
  /** The folder of the staff files, where they are on this machine for certain. */
  staff: string | null
}

type Environment = Record<string, string | undefined>

/**
 * The paper that the environment names: by its secret, or by the folder that it runs in here. Asks nobody.
 *
 * @throws when it names none; the message says what is missing
 */
export async function invitingPaper(project: string, env: Environment): Promise<InvitingPaper> {
  const { content, state } = paperFolders(project, env.CONTENT_DIR || undefined)
  if (env.SITE_SECRET) {
    const secret = deploymentSecret(env.SITE_SECRET)
    if (!env.SITE_URL && !existsSync(state))
      throw new Error(
        'SITE_SECRET is set and SITE_URL is not, so it is not known where the paper is. Set it, like https://paper.example.',
      )
    return { secret, from: 'SITE_SECRET', staff: null }
  }
  const file = path.join(state, 'secret')
  if (storeSettings(env).kind === 'github' || !existsSync(file))
    throw new Error(
      `SITE_SECRET is not set, and no paper has run here that keeps a secret in ${file}. For a paper on this machine, start it once with npm start. For one elsewhere, set SITE_SECRET and SITE_URL to what they are there.`,
    )
  return { secret: (await readFile(file, 'utf8')).trim(), from: file, staff: path.join(content, 'staff') }
}
