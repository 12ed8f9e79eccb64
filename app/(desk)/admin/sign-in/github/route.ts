import { followChanges } from '@/app/follow-changes'
import { openPaper } from '@/app/newsroom'
import { askGitHubAccount } from '@/lib/staff/github/github-account'
import { gitHubApp } from '@/lib/staff/github/github-app'
import type { GitHubVisit } from '@/lib/staff/github/github-visit'
import { addGitHub, signInWithGitHub } from '@/lib/staff/github/sign-in-with-github'
import { backFromGitHub } from '../../_access/github-cookie'
import { signedInStaff } from '../../_access/require-staff'
import { startSession } from '../../_access/session-cookie'
import { whyNotNow } from '../../_access/sign-in-turn'
import type { GitHubEnd } from '../../_access/why-not-by-github'

/** Where GitHub sends browsers back to: signs in whom a staff file names, or adds the account of who is signed in. */
export async function GET(request: Request): Promise<Response> {
  const visit = await backFromGitHub()
  const from = visit?.handle ? '/admin/account' : '/admin/sign-in'
  const end = (await whyNotNow()) ? 'often' : visit ? await arrive(new URL(request.url), visit) : 'lost'
  const to = end === 'in' ? (visit?.handle ? '/admin/account' : '/admin') : `${from}?github=${end}`
  return new Response(null, { status: 303, headers: { location: to, 'cache-control': 'private, no-store' } })
}

async function arrive(returned: URL, visit: GitHubVisit): Promise<GitHubEnd | 'in'> {
  try {
    const app = gitHubApp(process.env)
    const account = app && (await askGitHubAccount(returned, visit, app))
    if (!account) return 'no'
    const paper = await openPaper()
    // Added only to who began it and is signed in still, on this browser.
    if (visit.handle && (await signedInStaff())?.handle !== visit.handle) return 'lost'
    const result = visit.handle ? await addGitHub(visit.handle, account, paper) : await signInWithGitHub(account, paper)
    if (result.state === 'refused') return result.why
    await followChanges().catch((error: unknown) => console.error(error))
    if (!visit.handle) await startSession(result.member)
    return 'in'
  } catch (error) {
    console.error(`A sign-in by GitHub failed: ${error instanceof Error ? error.message : error}`)
    return 'away'
  }
}
