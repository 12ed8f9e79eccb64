import { answerFeed } from '../../_wire/feed'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Context = { params: Promise<{ section: string }> }

/** The newest stories of a section, as JSON Feed. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answerFeed('section', (await params).section, 'json')
}
