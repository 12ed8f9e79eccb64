'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import { gitHubApp } from '@/lib/staff/github/github-app'
import { removeGitHub } from '@/lib/staff/github/sign-in-with-github'
import { passkeySite } from '@/lib/staff/passkeys/passkey-site'
import { act, ask } from '../_access/act'
import { goToGitHub } from '../_access/github-cookie'
import type { Refused } from '../_access/require-staff'
import { atSignIn, type NotIn, refuse } from '../_access/sign-in-door'

const notSetUp = refuse('Signing in by GitHub is not set up for this paper. Sign in with a passkey.')

/** Where to go to sign in by GitHub. */
export async function goToGitHubAct(): Promise<{ state: 'done'; address: string } | NotIn> {
  return atSignIn('Try again when that is mended.', async ({ site }) => {
    const app = gitHubApp(process.env)
    return app ? { state: 'done', address: await goToGitHub(null, site.origin, app) } : notSetUp
  })
}

/**
 * Where to go to add a GitHub account to one’s own ways in. It must begin here, with an act of ours: begun by another
 * site, it could bring in an account of whoever made that site.
 */
export async function addGitHubAct(): Promise<{ state: 'done'; address: string } | Refused> {
  return ask('account', z.undefined(), undefined, async (_, __, ___, { handle }) => {
    const app = gitHubApp(process.env)
    const site = passkeySite(await headers(), process.env.SITE_URL)
    return app && site ? { state: 'done' as const, address: await goToGitHub(handle, site.origin, app) } : notSetUp
  })
}

/** Takes one’s GitHub account out of one’s staff file. */
export async function removeGitHubAct(): Promise<{ state: 'done' } | Refused> {
  return act('account', z.undefined(), undefined, (_, __, desk, { handle }) => removeGitHub(handle, desk))
}
