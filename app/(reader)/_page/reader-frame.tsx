import type { ReactNode } from 'react'
import { paperSettings } from '@/app/paper-settings'
import { ReaderPage } from '@/components/ui/reader-page'
import type { Edition } from '@/components/ui/view'
import { standingPageLinks } from './standing-pages'

/** Masthead, menu and foot around a page. */
export async function ReaderFrame({
  at,
  current,
  front,
  children,
}: {
  at: Edition
  current?: string
  front?: boolean
  children: ReactNode
}) {
  const { site } = await paperSettings()
  const { words } = at
  const letters = site.contact ? [{ name: words.say('writeToUs'), url: `mailto:${site.contact}` }] : []
  const links = [
    ...(await standingPageLinks()),
    { name: words.say('corrections'), url: '/corrections' },
    { name: words.say('search'), url: '/search' },
    ...letters,
  ]
  return (
    <ReaderPage {...at} site={site} today={at.now} current={current} front={front} standing={links}>
      {children}
    </ReaderPage>
  )
}
