import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { AboutYou } from '@/components/desk/keys/about-you'
import { GitHubAccount } from '@/components/desk/keys/github-account'
import { OwnKeys } from '@/components/desk/keys/own-keys'
import { OwnLog } from '@/components/desk/keys/own-log'
import { SignOutEverywhere } from '@/components/desk/sign-out-everywhere'
import { gitHubApp } from '@/lib/staff/github/github-app'
import { staffLog } from '@/lib/staff/staff-log'
import { deskPage } from '../../_access/desk-page'
import { gitHubEndSentence } from '../../_access/why-not-by-github'
import {
  addKeyAct,
  changeOwnDetailsAct,
  offerFurtherKeyAct,
  removeKeyAct,
  renameKeyAct,
} from '../../_actions/account-acts'
import { addGitHubAct, removeGitHubAct } from '../../_actions/github-acts'
import { signOutEverywhereAct } from '../../_actions/sign-out-everywhere-act'

export const metadata: Metadata = { title: 'Your account' }

type Props = { searchParams: Promise<{ github?: string | string[] }> }

/** How one signs in, when one did, and what one says of oneself. */
export default deskPage<Props>(async ({ member, bar, clock }, { searchParams }) => {
  const { store } = await newsroom()
  const said = gitHubEndSentence((await searchParams).github)
  const { keys = [], github, byline, locale } = member
  return (
    <OwnKeys
      desk={bar}
      keys={keys.map(({ id, label, added, lastUsed, suspect }) => ({ id, label, added, lastUsed, suspect }))}
      clock={clock}
      addKey={{ does: 'make', offer: offerFurtherKeyAct, send: addKeyAct }}
      rename={renameKeyAct}
      remove={removeKeyAct}
    >
      <GitHubAccount
        account={github && { login: github.login, lastUsed: github.lastUsed }}
        isSetUp={gitHubApp(process.env) !== null}
        said={said}
        clock={clock}
        add={addGitHubAct}
        remove={removeGitHubAct}
      />
      <AboutYou byline={byline} locale={locale} change={changeOwnDetailsAct} />
      <OwnLog entries={await staffLog(member.handle, store)} person={member.name} clock={clock} />
      <SignOutEverywhere signOut={signOutEverywhereAct} />
    </OwnKeys>
  )
})
