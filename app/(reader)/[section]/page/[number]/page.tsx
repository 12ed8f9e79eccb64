import { pageNumber } from '../../../_page/page-number'
import { SectionList, sectionMetadata } from '../../../_page/section-list'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ section: string; number: string }> }

export async function generateMetadata({ params }: Props) {
  const { section, number } = await params
  return sectionMetadata(section, pageNumber(number))
}

export default async function SectionFurther({ params }: Props) {
  const { section, number } = await params
  return <SectionList slug={section} page={pageNumber(number)} />
}
