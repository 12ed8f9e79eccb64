import { answer } from '../../_wire/answer'
import { crop } from '../../_wire/crop'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Context = { params: Promise<{ crop: string }> }

/** The picture of an article, cut to a shape that search engines ask for. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = (await params).crop
  return answer((now) => crop(name, now))
}
