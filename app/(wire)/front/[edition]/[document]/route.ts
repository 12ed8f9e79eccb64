import { answer } from '../../../_wire/answer'
import { documents } from '../../../_wire/documents'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Context = { params: Promise<{ edition: string; document: string }> }

/** What machines ask for at the root, such as `/rss.xml`: app/front-routes.mjs leads that here. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { edition, document } = await params
  const make = edition === 'today' && Object.hasOwn(documents, document) ? documents[document] : undefined
  return answer(async (now) => (make ? make(now) : null))
}
