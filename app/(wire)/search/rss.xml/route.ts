import { answerSearchFeed } from '../../_wire/search-feed'

// Made for each question.
export const dynamic = 'force-dynamic'

/** The newest stories that a search finds, as RSS. */
export async function GET(request: Request): Promise<Response> {
  return answerSearchFeed(request, 'rss')
}
