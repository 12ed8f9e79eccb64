import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { languageAttributes } from '@/components/ui/text-direction'
import { paperSettings } from '../paper-settings'
import { siteAddress } from '../site-address'

export const viewport: Viewport = { colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await paperSettings()
  return { metadataBase: siteAddress(), title: { default: site.name, template: `%s · ${site.name}` } }
}

/** In an attribute, since a style sheet would be one more request: these pages are for lines on which each one counts. */
const page = {
  maxInlineSize: '38rem',
  margin: '0 auto',
  padding: '1rem',
  font: '1.125rem/1.55 Georgia, serif',
  overflowWrap: 'anywhere',
  background: 'Canvas',
  color: 'CanvasText',
} as const

export default async function TextLayout({ children }: { children: ReactNode }) {
  const { site } = await paperSettings()
  return (
    <html {...languageAttributes(site.language)}>
      <body style={page}>{children}</body>
    </html>
  )
}
