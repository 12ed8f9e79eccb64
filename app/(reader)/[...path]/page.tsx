import { NotFound, notFoundMetadata } from '../_page/not-found'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

export const generateMetadata = notFoundMetadata

/** Every address that no other page answers. */
export default async function Unknown({ params }: { params: Promise<{ path: string[] }> }) {
  return <NotFound meant={(await params).path.at(-1)} />
}
