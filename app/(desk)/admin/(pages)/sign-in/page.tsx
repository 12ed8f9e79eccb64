import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paperSettings } from '@/app/paper-settings'
import { SignInPage } from '@/components/desk/keys/sign-in-page'
import { storeFailure } from '@/lib/store/store-failure'
import { signedInStaff } from '../../_access/require-staff'
import { askForKeyAct, signInAct } from '../../_actions/session-acts'

export const metadata: Metadata = { title: 'Sign in' }

/** The way in, for somebody who is not. */
export default async function SignIn() {
  if (await isIn()) redirect('/admin')
  const { site } = await paperSettings()
  return <SignInPage paper={site.name} signIn={{ does: 'sign in', ask: askForKeyAct, send: signInAct }} />
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
