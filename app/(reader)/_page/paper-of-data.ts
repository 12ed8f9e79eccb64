import { paperSettings } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import type { Paper } from '@/lib/wire/paper'
import { standingPageLinks } from './standing-pages'

/** The paper, as structured data describes it. */
export async function paperOfData(): Promise<Paper> {
  const { name, description, language } = (await paperSettings()).site
  const standing = (path: string) => standingPageLinks().find(({ url }) => url === path)?.url
  return {
    name,
    description,
    language,
    base: siteAddress(),
    principles: standing('/standards'),
    correctionsPolicy: standing('/corrections-policy'),
  }
}
