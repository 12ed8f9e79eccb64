import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { PaperSecret } from './paper-secret'

/**
 * The secret that seals sessions: `SITE_SECRET`, else one made on the first start and kept in the state folder, readable
 * by its owner alone.
 *
 * @throws when `SITE_SECRET` is set and too short to protect anything
 */
export async function siteSecret(folder: string, given = process.env.SITE_SECRET): Promise<string> {
  if (given !== undefined) return longEnough(given)
  const file = path.join(folder, 'secret')
  await mkdir(folder, { recursive: true })
  try {
    // Exclusive: of two processes that start at once one makes the secret and the other reads it.
    await writeFile(file, randomBytes(33).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return (await readFile(file, 'utf8')).trim()
}

/**
 * The secret of a deployment, which has no folder to keep one in: `SITE_SECRET`.
 *
 * @throws when it is not set, or too short to protect anything
 */
export function deploymentSecret(given = process.env.SITE_SECRET): string {
  if (given) return longEnough(given)
  throw new Error(`SITE_SECRET is not set, and a deployment keeps no secret of its own. ${remedy}`)
}

/**
 * The secret together with the one before it, `SITE_SECRET_PREVIOUS`, so that nobody is signed out by a new one.
 *
 * @throws when that is set and too short to protect anything
 */
export function withPrevious(secret: string, previous = process.env.SITE_SECRET_PREVIOUS): PaperSecret {
  if (!previous || previous === secret) return secret
  return [secret, longEnough(previous, 'SITE_SECRET_PREVIOUS')]
}

const remedy = 'Make one with: openssl rand -base64 33'

function longEnough(secret: string, name = 'SITE_SECRET'): string {
  if (secret.length >= 32) return secret
  const way = name === 'SITE_SECRET' ? remedy : 'Set it to what SITE_SECRET was before, or leave it out.'
  throw new Error(`${name} is shorter than 32 characters. ${way}`)
}
