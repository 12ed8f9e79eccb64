import type { Metadata } from 'next'
import { paperSettings } from '@/app/paper-settings'
import { UseAddress } from '@/components/desk/use-address'
import { signInAct } from '../../../_actions/session-acts'

export const metadata: Metadata = { title: 'Sign in', referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

/** An invitation. Looking at it uses nothing up, so that a link preview cannot; the form on it does. */
export default async function Invited({ params }: Props) {
  const { site } = await paperSettings()
  return <UseAddress paper={site.name} token={(await params).token} signIn={signInAct} />
}
