import { cookies, headers } from 'next/headers'
import { openPaper } from '@/app/newsroom'
import { siteAddress } from '@/app/site-address'
import type { GitHubApp } from '@/lib/staff/github/github-app'
import { beginGitHubVisit, type GitHubVisit, openGitHubVisit } from '@/lib/staff/github/github-visit'
import { cookiePlace } from './cookie-place'

/**
 * Sends the browser of this request to GitHub, and has it keep what it must bring back.
 *
 * @param origin of this paper, as the browser knows it
 * @returns the address to go to
 */
export async function goToGitHub(handle: string | null, origin: string, app: GitHubApp): Promise<string> {
  const { secret, clock } = await openPaper()
  const comeBack = new URL('/admin/sign-in/github', origin).href
  const { address, sealed, seconds } = await beginGitHubVisit(handle, comeBack, { app, secret, clock })
  const { name, attributes } = await place()
  ;(await cookies()).set(name, sealed, { ...attributes, maxAge: seconds })
  return address
}

/** What this browser kept while it was at GitHub, once: it is put away. */
export async function backFromGitHub(): Promise<GitHubVisit | null> {
  const { secret, clock } = await openPaper()
  const { name, attributes } = await place()
  const jar = await cookies()
  const visit = await openGitHubVisit(jar.get(name)?.value, secret, clock())
  jar.set(name, '', { ...attributes, maxAge: 0 })
  return visit
}

async function place() {
  return cookiePlace('github', (await headers()).get('host') ?? '', siteAddress())
}
