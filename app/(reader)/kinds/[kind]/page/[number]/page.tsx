import { NamedList, namedListMetadata } from '../../../../_page/named-list'
import { pageNumber } from '../../../../_page/page-number'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ kind: string; number: string }> }

export async function generateMetadata({ params }: Props) {
  const { kind, number } = await params
  return namedListMetadata({ kind: 'kind', slug: kind, page: pageNumber(number) })
}

export default async function KindFurther({ params }: Props) {
  const { kind, number } = await params
  return <NamedList kind="kind" slug={kind} page={pageNumber(number)} />
}
