import { answerFeed } from '../../../_wire/feed'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Context = { params: Promise<{ kind: string }> }

/** The newest stories of a kind, as JSON Feed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerFeed('kind', (await params).kind, 'json')
}
