import type { MDXProps } from 'mdx/types'
import type { ComponentType } from 'react'
import type { NamedLink } from '@/components/ui/view'

/** A file of content/pages, compiled by @mdx-js/loader during the build. */
interface StandingPageModule {
  metadata: {
    title: string
    description: string
    /** What links to it say, where its file's name will not do. */
    shortTitle?: string
  }
  default: ComponentType<MDXProps>
}

/** Names of the files in content/pages, written into the build by next.config.mjs. */
const names: readonly string[] = (process.env.STANDING_PAGES ?? '').split(',').filter(Boolean)

/** The addresses of the standing pages. */
export function standingPageAddresses(): string[] {
  return names.map((name) => `/${name}`)
}

/** Links to the standing pages, by their short titles or else after their files: `corrections-policy` is “Corrections policy”. */
export function standingPageLinks(): Promise<NamedLink[]> {
  return Promise.all(
    names.map(async (name) => {
      const words = name.replaceAll('-', ' ')
      const page = await loadStandingPage(name)
      return { name: page?.metadata.shortTitle ?? words.charAt(0).toUpperCase() + words.slice(1), url: `/${name}` }
    }),
  )
}

/** The standing page with this name, or null. */
export async function loadStandingPage(name: string): Promise<StandingPageModule | null> {
  return names.includes(name) ? import(`@/content/pages/${name}.mdx`) : null
}
