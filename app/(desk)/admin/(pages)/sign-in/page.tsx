import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paperSettings } from '@/app/paper-settings'
import { SignInHelp } from '@/components/desk/sign-in-help'
import { storeFailure } from '@/lib/store/store-failure'
import { signedInStaff } from '../../_access/require-staff'

export const metadata: Metadata = { title: 'Sign in' }

/** How to get in, for somebody who is not. */
export default async function SignIn() {
  if (await isIn()) redirect('/admin')
  const { site } = await paperSettings()
  return <SignInHelp paper={site.name} />
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
