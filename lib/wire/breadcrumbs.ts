import type { BreadcrumbList } from 'schema-dts'
import { wholeAddress } from './whole-address'

/** The way from the front to a page; the last step is the page itself and needs no address. */
export function breadcrumbs(steps: { name: string; url?: string }[], base: URL) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, url }, place) => ({
      '@type': 'ListItem' as const,
      position: place + 1,
      name,
      item: url && wholeAddress(url, base),
    })),
  } satisfies BreadcrumbList
}
