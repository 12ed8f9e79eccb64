import { answer } from '../../_wire/answer'
import { card } from '../../_wire/card'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Context = { params: Promise<{ card: string }> }

/** The picture that is shown where somebody shares an article. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const name = (await params).card
  return answer((now) => card(name, now))
}
