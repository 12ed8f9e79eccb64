import type { Metadata } from 'next'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { ArticleList } from '@/components/desk/list/article-list'
import { deskAuthors, deskList, deskPageSize, fileProblems } from '@/lib/archive/desk-queries'
import { describeProblem } from '@/lib/article/problem'
import { may } from '@/lib/staff/permissions'
import { deskPage } from '../_access/desk-page'
import { newArticleAct } from '../_actions/article-acts'
import { bulkAct, matchingAct } from '../_actions/bulk-acts'
import { deskFilter, listFilter } from './list-filter'

export const metadata: Metadata = { title: 'Articles' }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Everything the desk has, last changed first unless the address says otherwise. */
export default deskPage<Props>(async ({ member, bar, clock }, { searchParams }) => {
  const filter = listFilter(await searchParams)
  const { archive, ...paper } = await newsroom()
  const { site } = await paperSettings()
  const now = paper.clock()
  const { rows, count } = await deskList(archive.database, deskFilter(filter, site.timeZone), now)
  const problems = await fileProblems(archive.database)
  return (
    <ArticleList
      desk={bar}
      rows={rows}
      count={count}
      pages={Math.max(1, Math.ceil(count / deskPageSize))}
      filter={filter}
      sections={site.sections}
      authors={await deskAuthors(archive.database)}
      problems={problems.map((problem) => describeProblem(problem, `content/${problem.path}`))}
      clock={{ ...clock, now }}
      mayPublish={may(member, 'publish')}
      newArticle={newArticleAct}
      bulk={{ run: bulkAct, matching: matchingAct }}
    />
  )
})
