/**
 * Tells browsers that they may offer to search this paper from their address bar. They look for it on the front, and take no
 * link without a name.
 */
export const OpenSearchLink = ({ name }: { name: string }) => (
  <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title={name} />
)
