import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paperSettings } from '@/app/paper-settings'
import { SignInPage } from '@/components/desk/keys/sign-in-page'
import { gitHubApp } from '@/lib/staff/github/github-app'
import { storeFailure } from '@/lib/store/store-failure'
import { signedInStaff } from '../../_access/require-staff'
import { gitHubEndSentence } from '../../_access/why-not-by-github'
import { goToGitHubAct } from '../../_actions/github-acts'
import { askForKeyAct, signInAct } from '../../_actions/session-acts'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ github?: string | string[] }> }

/** The way in, for somebody who is not. */
export default async function SignIn({ searchParams }: Props) {
  if (await isIn()) redirect('/admin')
  const { site } = await paperSettings()
  return (
    <SignInPage
      paper={site.name}
      signIn={{ does: 'sign in', ask: askForKeyAct, send: signInAct }}
      goToGitHub={gitHubApp(process.env) && goToGitHubAct}
      said={gitHubEndSentence((await searchParams).github)}
    />
  )
}

/** Where the store cannot say, the desk tells why. */
async function isIn(): Promise<boolean> {
  try {
    return (await signedInStaff()) !== null
  } catch (error) {
    if (storeFailure(error)) return true
    throw error
  }
}
