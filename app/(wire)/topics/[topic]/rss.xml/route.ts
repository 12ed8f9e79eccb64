import { answerFeed } from '../../../_wire/feed'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Context = { params: Promise<{ topic: string }> }

/** The newest stories about a topic, as RSS. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerFeed('topic', (await params).topic, 'rss')
}
