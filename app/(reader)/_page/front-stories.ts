import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import type { FrontPageProps } from '@/components/front/front-page'
import { articlesById, newest } from '@/lib/archive/reader-queries'
import { withPictures } from './with-pictures'

/** Stories beside the lead when front.yaml names none, in the list of the newest, and in a section's band. */
const counts = { seconds: 3, recent: 6, band: 4 }

type FrontStories = Pick<FrontPageProps, 'lead' | 'seconds' | 'recent' | 'bands'>

/** The stories of the front at `now` (milliseconds): as front.yaml orders them, filled up with the newest. */
export async function frontStories(now: number): Promise<FrontStories> {
  const { database } = (await newsroom()).archive
  const { site, front } = await paperSettings()
  const latest = await newest(database, { now, count: counts.recent + counts.seconds + 1 })
  const [chosenLead] = await articlesById(database, front.lead ? [front.lead] : [], now)
  const lead = chosenLead ?? latest[0]
  const chosen = (await articlesById(database, front.seconds, now)).filter((article) => article.id !== lead?.id)
  const spare = latest.filter((article) => article.id !== lead?.id)
  const seconds = chosen.length > 0 ? chosen : spare.slice(0, counts.seconds)
  const shown = new Set([lead, ...seconds].map((article) => article?.id))
  const sections = front.sections.flatMap((slug) => site.sections.find((section) => section.slug === slug) ?? [])
  const bands = await Promise.all(
    sections.map(async (section) => {
      // A story that already leads the page is not printed again below it.
      const stories = await newest(database, { now, section: section.slug, count: counts.band + shown.size })
      const articles = stories.filter((story) => !shown.has(story.id)).slice(0, counts.band)
      return { section, articles: await withPictures(articles) }
    }),
  )
  return {
    lead: lead && (await withPictures([lead]))[0],
    seconds: await withPictures(seconds),
    recent: await withPictures(latest.slice(0, counts.recent)),
    bands: bands.filter((band) => band.articles.length > 0),
  }
}
