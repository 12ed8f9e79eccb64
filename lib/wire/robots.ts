import { wholeAddress } from './whole-address'

/** What crawlers are asked to leave alone, and where they find everything else. */
export function robots(base: URL): string {
  return [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /internal/',
    'Disallow: /preview/',
    // Answers to whatever is asked, without an end; what they lead to is in the sitemap.
    'Disallow: /search?',
    'Disallow: /search/',
    '',
    `Sitemap: ${wholeAddress('/sitemap.xml', base)}`,
    `Sitemap: ${wholeAddress('/news-sitemap.xml', base)}`,
    '',
  ].join('\n')
}
