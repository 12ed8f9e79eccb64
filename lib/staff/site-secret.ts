import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The secret that seals sessions: `SITE_SECRET`, else one made on the first start and kept in the state folder, readable
 * by its owner alone.
 *
 * @throws when `SITE_SECRET` is set and too short to protect anything
 */
export async function siteSecret(folder: string, given = process.env.SITE_SECRET): Promise<string> {
  if (given !== undefined) {
    if (given.length >= 32) return given
    throw new Error('SITE_SECRET is shorter than 32 characters. Make one with: openssl rand -base64 33')
  }
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
