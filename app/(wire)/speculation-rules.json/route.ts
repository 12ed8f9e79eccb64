export const dynamic = 'force-static'

const story = {
  and: [
    { href_matches: '/*' },
    // What is large, differs at every look or is seldom read is fetched when somebody wants it.
    {
      not: {
        href_matches: [
          '/admin*',
          '/preview/*',
          '/media/*',
          '/search*',
          '/*.xml',
          '/*.json',
          '/*/*/history*',
          '/*/*/text',
        ],
      },
    },
  ],
}

/**
 * Lets browsers that know how make the next page while a reader still points at its link: it is there at the click. Every
 * reader page names these rules in a header, so they need no script and no byte of the page; who saves data is left alone
 * by the browser. https://html.spec.whatwg.org/multipage/speculative-loading.html
 */
export function GET(): Response {
  return Response.json(
    { prerender: [{ where: story, eagerness: 'moderate' }] },
    { headers: { 'content-type': 'application/speculationrules+json', 'cache-control': 'public, max-age=86400' } },
  )
}
