import '@/components/tokens.css'
import '@/components/paper.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontVariables } from '@/app/fonts'
import { paperSettings } from '@/app/paper-settings'
import { languageAttributes } from '@/components/ui/text-direction'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false } }
export const viewport: Viewport = { colorScheme: 'light dark' }

/** The reader's own ground under the preview: nothing of the desk's look reaches it. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { site } = await paperSettings()
  return (
    <html {...languageAttributes(site.language)} className={fontVariables}>
      <body>{children}</body>
    </html>
  )
}
