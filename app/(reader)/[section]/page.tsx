import { SectionList, sectionMetadata } from '../_page/section-list'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ section: string }> }

export async function generateMetadata({ params }: Props) {
  return sectionMetadata((await params).section, 1)
}

export default async function Section({ params }: Props) {
  return <SectionList slug={(await params).section} page={1} />
}
