import type { Metadata } from 'next'
import type { ReactNode } from 'react'

export const metadata: Metadata = { title: 'Newest updates', robots: { index: false } }

/** Around what the script of a live page reads: no look, since nobody sees it. */
export default function LiveLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
