import { NamedList, namedListMetadata } from '../../../../_page/named-list'
import { pageNumber } from '../../../../_page/page-number'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ author: string; number: string }> }

export async function generateMetadata({ params }: Props) {
  const { author, number } = await params
  return namedListMetadata({ kind: 'author', slug: author, page: pageNumber(number) })
}

export default async function AuthorFurther({ params }: Props) {
  const { author, number } = await params
  return <NamedList kind="author" slug={author} page={pageNumber(number)} />
}
