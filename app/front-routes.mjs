/**
 * Addresses at the root of the paper, and the routes with a parameter that serve them: what stands under a route without
 * one is made during the build, before there is anything to tell, and a page would keep its scripts there.
 *
 * @type {Record<string, string>}
 */
export const frontRoutes = {
  '/': '/front/today',
  '/rss.xml': '/front/today/rss.xml',
  '/feed.json': '/front/today/feed.json',
  '/corrections/rss.xml': '/front/today/corrections.xml',
  '/sitemap.xml': '/front/today/sitemap.xml',
  '/news-sitemap.xml': '/front/today/news-sitemap.xml',
  '/robots.txt': '/front/today/robots.txt',
  '/opensearch.xml': '/front/today/opensearch.xml',
  '/feed-words.css': '/front/today/feed-words.css',
  '/llms.txt': '/front/today/llms.txt',
  '/.well-known/security.txt': '/front/today/security.txt',
}
