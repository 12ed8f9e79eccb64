/** One address of every kind of reader page in the sample paper, with the status that it answers. */
export const kindsOfPage = [
  { name: 'the front', path: '/', status: 200 },
  { name: 'a section', path: '/science', status: 200 },
  { name: 'a long article with every box', path: '/science/why-two-high-tides', status: 200 },
  { name: 'an article with a chart', path: '/business/fifty-eight-boxes', status: 200 },
  { name: 'an article with a timeline', path: '/world/the-longest-railway', status: 200 },
  { name: 'an article without a picture', path: '/politics/what-turnout-measures', status: 200 },
  { name: 'an article that nobody signed', path: '/opinion/say-how-you-know', status: 200 },
  { name: 'a topic', path: '/topics/measurement', status: 200 },
  { name: 'an author', path: '/authors/science-desk', status: 200 },
  { name: 'a standing page', path: '/standards', status: 200 },
  { name: 'an unknown article', path: '/science/no-such-story', status: 404 },
  { name: 'an unknown section', path: '/horoscopes', status: 404 },
  { name: 'a page that a section does not have', path: '/science/page/99', status: 404 },
  { name: 'an address of no known shape', path: '/a/b/c/d', status: 404 },
] as const
