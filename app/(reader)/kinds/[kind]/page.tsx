import { NamedList, namedListMetadata } from '../../_page/named-list'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ kind: string }> }

export async function generateMetadata({ params }: Props) {
  return namedListMetadata({ kind: 'kind', slug: (await params).kind, page: 1 })
}

export default async function Kind({ params }: Props) {
  return <NamedList kind="kind" slug={(await params).kind} page={1} />
}
