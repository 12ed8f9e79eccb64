import type { Metadata } from 'next'
import { openPaper } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { InvitedPage } from '@/components/desk/keys/invited-page'
import { NotInvitedPage } from '@/components/desk/keys/not-invited-page'
import { lookAtInvitation } from '@/lib/staff/accept-invitation'
import { storeFailure } from '@/lib/store/store-failure'
import { whyNotIn } from '../../../_access/why-not-in'
import { enrolAct, offerKeyAct } from '../../../_actions/session-acts'

export const metadata: Metadata = { title: 'Sign in', referrer: 'no-referrer' }

type Props = { params: Promise<{ token: string }> }

/** An invitation. Looking at it uses nothing up, so that a link preview cannot; making a key does. */
export default async function Invited({ params }: Props) {
  const { token } = await params
  const { site } = await paperSettings()
  const look = await lookAtInvitation(token, await openPaper()).catch(failed)
  if (typeof look === 'string') return <NotInvitedPage paper={site.name} why={look} />
  if (look.state === 'refused') return <NotInvitedPage paper={site.name} why={whyNotIn[look.why]} />
  return (
    <InvitedPage
      paper={site.name}
      person={look.member.name}
      known={look.known}
      enrol={{ does: 'make', offer: offerKeyAct.bind(null, token), send: enrolAct.bind(null, token) }}
    />
  )
}

function failed(error: unknown): string {
  console.error(error)
  const why =
    storeFailure(error)?.message ?? 'Your staff file cannot be read; the server’s log says what is wrong in it.'
  return `${why} The invitation is not used up: open it again when that is mended.`
}
