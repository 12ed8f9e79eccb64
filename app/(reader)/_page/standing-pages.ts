import type { MDXProps } from 'mdx/types'
import type { ComponentType } from 'react'
import type { NamedLink } from '@/components/ui/view'

/** A file of content/pages, compiled by @mdx-js/loader during the build. */
interface StandingPageModule {
  metadata: { title: string; description: string }
  default: ComponentType<MDXProps>
}

/** Names of the files in content/pages, written into the build by next.config.mjs. */
const names: readonly string[] = (process.env.STANDING_PAGES ?? '').split(',').filter(Boolean)

/** Links to the standing pages, named after their files: `corrections-policy` is “Corrections policy”. */
export function standingPageLinks(): NamedLink[] {
  return names.map((name) => {
    const words = name.replaceAll('-', ' ')
    return { name: words.charAt(0).toUpperCase() + words.slice(1), url: `/${name}` }
  })
}

/** The standing page with this name, or null. */
export async function loadStandingPage(name: string): Promise<StandingPageModule | null> {
  return names.includes(name) ? import(`@/content/pages/${name}.mdx`) : null
}
