import type { NewsMediaOrganization, WebSite } from 'schema-dts'
import type { Paper } from './paper'
import { wholeAddress } from './whole-address'

/** The paper as the publisher of its articles, with the rules that it holds itself to. */
export function publisher({ name, base, contact, policies }: Paper) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': wholeAddress('/#paper', base),
    name,
    url: wholeAddress('/', base),
    logo: wholeAddress('/icon.svg', base),
    contactPoint: contact ? { '@type': 'ContactPoint', contactType: 'newsroom', email: contact } : undefined,
    ...(Object.fromEntries(
      Object.entries(policies).map(([policy, page]) => [policy, wholeAddress(page, base)]),
    ) as Paper['policies']),
  } satisfies NewsMediaOrganization
}

/** The paper as a site, for its front. */
export function frontData(paper: Paper) {
  const { name, description, language, base } = paper
  const site = {
    '@type': 'WebSite',
    name,
    description,
    url: wholeAddress('/', base),
    inLanguage: language,
    publisher: { '@id': wholeAddress('/#paper', base) },
  } satisfies WebSite
  return [site, publisher(paper)]
}
