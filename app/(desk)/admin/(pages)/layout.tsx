import '@/components/tokens.css'
import '@/components/desk/desk.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontVariables } from '@/app/fonts'
import { paperSettings } from '@/app/paper-settings'

export const dynamic = 'force-dynamic'
export const viewport: Viewport = { colorScheme: 'light dark' }

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await paperSettings()
  return {
    title: { default: `Desk · ${site.name}`, template: `%s · ${site.name} desk` },
    robots: { index: false, follow: false },
  }
}

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>{children}</body>
    </html>
  )
}
