import type { Metadata } from 'next'
import { paperSettings } from '@/app/paper-settings'
import { OwnKeys } from '@/components/desk/keys/own-keys'
import { SignOutEverywhere } from '@/components/desk/sign-out-everywhere'
import { deskPage } from '../../_access/desk-page'
import { addKeyAct, offerFurtherKeyAct, removeKeyAct, renameKeyAct } from '../../_actions/account-acts'
import { signOutEverywhereAct } from '../../_actions/sign-out-everywhere-act'

export const metadata: Metadata = { title: 'Your keys' }

/** The keys of who is signed in. */
export default deskPage(async ({ member, bar }) => {
  const { site } = await paperSettings()
  return (
    <OwnKeys
      desk={bar}
      keys={(member.keys ?? []).map(({ id, label, added, lastUsed }) => ({ id, label, added, lastUsed }))}
      clock={{ language: site.language, timeZone: site.timeZone }}
      addKey={{ does: 'make', offer: offerFurtherKeyAct, send: addKeyAct }}
      rename={renameKeyAct}
      remove={removeKeyAct}
    >
      <SignOutEverywhere signOut={signOutEverywhereAct} />
    </OwnKeys>
  )
})
