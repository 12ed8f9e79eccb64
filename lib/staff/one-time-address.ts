import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** How long an unused address stays valid, in milliseconds. */
const lifetime = 24 * 60 * 60 * 1000

/**
 * Makes a token that signs one person in, once. Only its hash is kept, so that who reads the folder cannot use it.
 *
 * @param folder the paper's own state folder, not the content
 * @returns the token, for an address under `/admin/sign-in/`
 */
export async function issueToken(folder: string, handle: string, now: number): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const tokens = path.join(folder, 'sign-in')
  await mkdir(tokens, { recursive: true, mode: 0o700 })
  await removeExpired(tokens, now)
  await writeFile(fileOf(folder, token), JSON.stringify({ handle, expires: now + lifetime }), { mode: 0o600 })
  return token
}

/** Takes a token and makes it worthless. Null when it was used, has expired or never existed. */
export async function redeemToken(folder: string, token: string, now: number): Promise<string | null> {
  const file = fileOf(folder, token)
  try {
    const { handle, expires } = JSON.parse(await readFile(file, 'utf8')) as { handle: string; expires: number }
    // Of two requests at the same time only one unlinks the file, and only that one signs in. (`rm` forgives both.)
    await unlink(file)
    return now < expires ? handle : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function fileOf(folder: string, token: string): string {
  return path.join(folder, 'sign-in', createHash('sha256').update(token).digest('hex'))
}

async function removeExpired(tokens: string, now: number): Promise<void> {
  for (const name of await readdir(tokens)) {
    const file = path.join(tokens, name)
    const { expires } = JSON.parse(await readFile(file, 'utf8').catch(() => '{"expires":0}')) as { expires: number }
    if (expires < now) await rm(file, { force: true })
  }
}
