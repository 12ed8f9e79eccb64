import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gitBlobId } from '../../lib/store/git-blob-id'
import { project } from '../start-paper'
import { olderVersion } from './whole-paper'

/** The version of a story that nobody has changed is called after its file. */
const tides = path.join(project, 'content/articles/2026/11/why-two-high-tides.mdx')
const versionOfTides = gitBlobId(readFileSync(tides)).slice(0, 12)

/** A kind of page that readers get. */
export interface KindOfPage {
  name: string
  /** One address of it in the paper of whole-paper.ts. */
  path: string
  status: 200 | 404 | 410
  /** It runs the one script that a page of live coverage may. */
  live?: true
}

/** Every kind of page that readers get. */
export const kindsOfPage: readonly KindOfPage[] = [
  { name: 'the front', path: '/', status: 200 },
  { name: 'a section', path: '/science', status: 200 },
  { name: 'a long article with every box', path: '/science/why-two-high-tides', status: 200 },
  { name: 'an article with a chart', path: '/business/fifty-eight-boxes', status: 200 },
  { name: 'an article with a timeline', path: '/world/the-longest-railway', status: 200 },
  { name: 'an article without a picture', path: '/politics/what-turnout-measures', status: 200 },
  { name: 'an article that nobody signed', path: '/opinion/say-how-you-know', status: 200 },
  { name: 'a sponsored article that warns of what it tells', path: '/business/what-a-wreck-is-worth', status: 200 },
  { name: 'a story in Russian', path: '/business/kniga-s-dvumya-storonami', status: 200 },
  { name: 'a story in Arabic', path: '/business/daftar-dhu-wajhayn', status: 200 },
  { name: 'a story in Japanese', path: '/business/ryomen-no-chobo', status: 200 },
  { name: 'an article that was taken back', path: '/business/the-pier-that-was-not-sold', status: 410 },
  { name: 'what changed in a story', path: '/business/harbour-log-1/history', status: 200 },
  { name: 'what changed in a story that was never changed', path: '/science/why-two-high-tides/history', status: 200 },
  { name: 'what changed in a story in Arabic', path: '/business/daftar-dhu-wajhayn/history', status: 200 },
  {
    name: 'what changed in an article that was taken back',
    path: '/business/the-pier-that-was-not-sold/history',
    status: 410,
  },
  { name: 'the newest version of a story', path: `/science/why-two-high-tides/history/${versionOfTides}`, status: 200 },
  { name: 'an older version of a story', path: `/business/harbour-log-1/history/${olderVersion}`, status: 200 },
  { name: 'a version that never was', path: '/science/why-two-high-tides/history/0123456789ab', status: 404 },
  { name: 'what changed in an unknown story', path: '/science/no-such-story/history', status: 404 },
  { name: 'an article as text alone', path: '/science/why-two-high-tides/text', status: 200 },
  { name: 'a story in Arabic as text alone', path: '/business/daftar-dhu-wajhayn/text', status: 200 },
  { name: 'live coverage as text alone', path: '/politics/count-night/text', status: 200 },
  {
    name: 'the text of an article that was taken back',
    path: '/business/the-pier-that-was-not-sold/text',
    status: 410,
  },
  { name: 'the text of an unknown article', path: '/science/no-such-story/text', status: 404 },
  { name: 'the corrections', path: '/corrections', status: 200 },
  { name: 'the second page of the corrections', path: '/corrections/page/2', status: 200 },
  { name: 'a page that the corrections do not have', path: '/corrections/page/99', status: 404 },
  { name: 'live coverage under way', path: '/politics/count-night', status: 200, live: true },
  { name: 'live coverage that has ended', path: '/science/a-spring-tide-hour-by-hour', status: 200 },
  {
    name: 'an update of it',
    path: '/science/a-spring-tide-hour-by-hour/updates/20261028t124800z',
    status: 200,
  },
  { name: 'an update that never was', path: '/science/a-spring-tide-hour-by-hour/updates/noon', status: 404 },
  { name: 'the second page of a section', path: '/business/page/2', status: 200 },
  { name: 'a topic', path: '/topics/measurement', status: 200 },
  { name: 'the second page of a topic', path: '/topics/harbour-log/page/2', status: 200 },
  { name: 'an author', path: '/authors/science-desk', status: 200 },
  { name: 'an author of whom the paper tells nothing', path: '/authors/harbour-office', status: 200 },
  { name: 'the second page of an author', path: '/authors/harbour-office/page/2', status: 200 },
  { name: 'a kind', path: '/kinds/explainer', status: 200 },
  { name: 'the second page of a kind', path: '/kinds/review/page/2', status: 200 },
  { name: 'a search before it is asked', path: '/search', status: 200 },
  { name: 'what a search finds', path: '/search?q=tide', status: 200 },
  {
    name: 'the second page of what a narrowed search finds',
    path: '/search?q=pilot&section=business&sort=newest&page=2',
    status: 200,
  },
  { name: 'a search that finds nothing', path: '/search?q=wether+zeppelin+barometer', status: 200 },
  { name: 'a standing page', path: '/standards', status: 200 },
  { name: 'an unknown article', path: '/science/no-such-story', status: 404 },
  { name: 'an unknown address with stories that it may have meant', path: '/world/a-railway-without-end', status: 404 },
  { name: 'an unknown topic', path: '/topics/no-such-topic', status: 404 },
  { name: 'an unknown kind', path: '/kinds/gossip', status: 404 },
  { name: 'an unknown section', path: '/horoscopes', status: 404 },
  { name: 'a page that a section does not have', path: '/science/page/99', status: 404 },
  { name: 'the framework’s own error page', path: '/_not-found', status: 404 },
  { name: 'an error page asked for by number', path: '/404', status: 404 },
  { name: 'an address that cannot be decoded', path: '/science/%ff', status: 404 },
  { name: 'an address of no known shape', path: '/a/b/c/d', status: 404 },
]
