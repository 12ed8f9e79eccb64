import '@/components/tokens.css'
import '@/components/paper.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { languageAttributes } from '@/components/ui/text-direction'
import { fontVariables } from '../fonts'
import { paperSettings } from '../paper-settings'
import { preloadFace } from '../preload-face'
import { siteAddress } from '../site-address'
import { feedLinks } from './_page/feed-links'
import { siteCard } from './_page/site-card'

export const viewport: Viewport = { colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await paperSettings()
  return {
    metadataBase: siteAddress(),
    title: { default: site.name, template: `%s · ${site.name}` },
    description: site.description,
    openGraph: await siteCard(),
    twitter: { card: 'summary_large_image' },
    // A page with addresses of its own repeats them: Next takes the whole of `alternates` from there.
    alternates: { types: feedLinks('', site.name) },
    robots: { 'max-image-preview': 'large' },
  }
}

export default async function ReaderLayout({ children }: { children: ReactNode }) {
  const { site } = await paperSettings()
  preloadFace(site.language)
  return (
    <html {...languageAttributes(site.language)} className={fontVariables}>
      <body>{children}</body>
    </html>
  )
}
