import { newsroom } from '@/app/newsroom'
import { articleComponents } from '@/components/article/article-components'
import { FieldChanges } from '@/components/desk/field-changes'
import { RenderedChanges } from '@/components/desk/rendered-changes'
import { ProseNotice } from '@/components/ui/notice'
import type { Clock } from '@/components/ui/time-format'
import { pictureSizes } from '@/lib/archive/reader-queries'
import { compareFields } from '@/lib/article/compare-fields'
import { parseArticleFile } from '@/lib/article/file'
import { describeProblem } from '@/lib/article/problem'
import { draftSchema } from '@/lib/article/schema'
import { compareTrees } from '@/lib/prose/compare-trees'
import { renderProse } from '@/lib/prose/render-prose'

/** What changed between two states of a file, as readers see it: the fields, and the body with its changes marked. */
export async function RenderedChangesOf({ older, newer, clock }: { older: string; newer: string; clock: Clock }) {
  const { archive, checkBody } = await newsroom()
  const [before, after] = [partsOf(older), partsOf(newer)]
  if (!before || !after) return <ProseNotice title={unprintable} problems={['Its fields cannot be read.']} />
  const changes = compareFields(before.frontmatter, after.frontmatter)
  const [oldBody, newBody] = await Promise.all([checkBody(before.body), checkBody(after.body)])
  const language = draftSchema.shape.language.safeParse(after.frontmatter.language).data
  const pictures = [...`${before.body} ${after.body}`.matchAll(/\/media\/[\w./-]+/g)].map(([address]) => address)
  const sizes = await pictureSizes(archive.database, pictures)
  const { components, elements } = articleComponents({
    ...clock,
    pictureSize: (src) => sizes.get(src),
  })
  const failed = [oldBody, newBody].find((body) => !body.ok)
  return (
    <>
      {changes.length > 0 && <FieldChanges changes={changes} />}
      {oldBody.ok && newBody.ok ? (
        <RenderedChanges language={language}>
          {renderProse(compareTrees(oldBody.tree, newBody.tree), components, elements)}
        </RenderedChanges>
      ) : (
        <ProseNotice
          title={unprintable}
          problems={failed && !failed.ok ? failed.problems.map((problem) => describeProblem(problem)) : []}
        />
      )}
    </>
  )
}

const unprintable = 'One of the two texts cannot be printed. The source shows what changed.'

/** A file’s fields and body. Before the first revision there was nothing; null for a file that cannot be read. */
function partsOf(text: string): { frontmatter: Record<string, unknown>; body: string } | null {
  if (text === '') return { frontmatter: {}, body: '' }
  const parsed = parseArticleFile(text)
  if (!parsed.ok || !isRecord(parsed.file.frontmatter)) return null
  return { frontmatter: parsed.file.frontmatter, body: parsed.file.body }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
