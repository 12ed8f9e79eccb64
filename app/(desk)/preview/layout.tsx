import '@/components/tokens.css'
import '@/components/paper.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontVariables } from '@/app/fonts'
import { paperSettings } from '@/app/paper-settings'
import { languageAttributes } from '@/components/ui/text-direction'

export const dynamic = 'force-dynamic'
// The headline stays out of the title: it would stand in histories and bookmarks after the address has expired.
export const metadata: Metadata = {
  title: 'Unpublished preview',
  robots: { index: false, follow: false, noarchive: true },
  referrer: 'no-referrer',
}
export const viewport: Viewport = { colorScheme: 'light dark' }

/** The reader's own ground under a preview that is shown to people outside the newsroom. */
export default async function SharedPreviewLayout({ children }: { children: ReactNode }) {
  const { site } = await paperSettings()
  return (
    <html {...languageAttributes(site.language)} className={fontVariables}>
      <body>{children}</body>
    </html>
  )
}
