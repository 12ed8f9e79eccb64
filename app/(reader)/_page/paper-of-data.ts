import { paperSettings } from '@/app/paper-settings'
import { siteAddress } from '@/app/site-address'
import type { Paper, Policy } from '@/lib/wire/paper'
import { standingPageAddresses } from './standing-pages'

/** The standing page on which a paper says each thing, if it has one. */
const pageOf: Record<Policy, string> = {
  publishingPrinciples: '/standards',
  correctionsPolicy: '/corrections-policy',
  ethicsPolicy: '/ethics',
  diversityPolicy: '/diversity',
  unnamedSourcesPolicy: '/unnamed-sources',
  verificationFactCheckingPolicy: '/verification',
  actionableFeedbackPolicy: '/feedback',
  ownershipFundingInfo: '/ownership',
  masthead: '/masthead',
}

/** The paper, as structured data describes it. */
export async function paperOfData(): Promise<Paper> {
  const { name, description, language, contact } = (await paperSettings()).site
  const there = new Set(standingPageAddresses())
  return {
    name,
    description,
    language,
    contact,
    base: siteAddress(),
    policies: Object.fromEntries(Object.entries(pageOf).filter(([, page]) => there.has(page))),
  }
}
