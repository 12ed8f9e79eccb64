import { answer } from '../../_wire/answer'
import { pieceOfSitemap } from '../../_wire/sitemaps'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Context = { params: Promise<{ piece: string }> }

/** One piece of the sitemap, which /sitemap.xml lists. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { piece } = await params
  return answer((now) => pieceOfSitemap(piece, now))
}
