import type { ReactNode } from 'react'
import { Masthead, type MastheadProps } from './masthead'
import { PageFooter } from './page-footer'
import { SkipLink } from './skip-link'
import type { NamedLink } from './view'

/** What stands around every reader page. */
export interface ReaderPageProps extends MastheadProps {
  /** Links of the footer: About, Standards, Corrections, Feeds. */
  standing: NamedLink[]
  children: ReactNode
}

/** Skip link, masthead, the page's own `<main>`, footer: the whole body of a reader page. */
export function ReaderPage({ standing, children, ...masthead }: ReaderPageProps) {
  return (
    <>
      <SkipLink words={masthead.words} />
      <Masthead {...masthead} />
      <main id="main" className="page">
        {children}
      </main>
      <PageFooter
        name={masthead.site.name}
        sections={masthead.sections}
        standing={standing}
        words={masthead.words}
        year={Number(masthead.today.slice(0, 4))}
      />
    </>
  )
}
