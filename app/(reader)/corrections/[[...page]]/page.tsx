import { CorrectionsList, correctionsMetadata, pageOfCorrections } from '../../_page/corrections-list'

// Made at the first request and kept until a change or the end of its lifetime; nothing is made during the build. The
// first page has no parameter: a route of its own would be made then.
export const dynamic = 'force-static'
export const dynamicParams = true
export const revalidate = 86_400
export const generateStaticParams = () => []

type Props = { params: Promise<{ page?: string[] }> }

export async function generateMetadata({ params }: Props) {
  return correctionsMetadata(pageOfCorrections((await params).page))
}

export default async function Corrections({ params }: Props) {
  return <CorrectionsList page={pageOfCorrections((await params).page)} />
}
