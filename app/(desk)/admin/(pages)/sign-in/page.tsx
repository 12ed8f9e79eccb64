import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { paperSettings } from '@/app/paper-settings'
import { SignInHelp } from '@/components/desk/sign-in-help'
import { storeFailure } from '@/lib/store/store-failure'
import { signedInStaff } from '../../_access/require-staff'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ refused?: string }> }

/** How to get in, for somebody who is not. */
export default async function SignIn({ searchParams }: Props) {
  if (await isIn()) redirect('/admin')
  const { refused } = await searchParams
  const { site } = await paperSettings()
  return <SignInHelp paper={site.name} refused={refused} />
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
