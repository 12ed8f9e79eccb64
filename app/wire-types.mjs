/** The types of what machines read. */
export const contentTypes = {
  // Browsers show the feed with its style sheets only as XML; by its own type, some show the bare text.
  rss: 'text/xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  search: 'application/opensearchdescription+xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  style: 'text/css; charset=utf-8',
  picture: 'image/jpeg',
}

/**
 * The same by address, for next.config.mjs.
 *
 * @type {Record<string, string>}
 */
export const typesByAddress = {
  '/:list*/rss.xml': contentTypes.rss,
  '/:list*/feed.json': contentTypes.json,
  '/(sitemap|news-sitemap).xml': contentTypes.xml,
  '/opensearch.xml': contentTypes.search,
  '/sitemaps/:piece': contentTypes.xml,
  '/(robots|llms).txt': contentTypes.text,
  '/.well-known/security.txt': contentTypes.text,
  '/feed-words.css': contentTypes.style,
}
