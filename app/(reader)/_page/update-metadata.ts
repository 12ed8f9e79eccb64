import type { Metadata } from 'next'
import { updateUrl } from '@/lib/article/update-id'
import { updateName } from '@/lib/prose/live-coverage'
import { articleMetadata } from './article-metadata'
import type { UpdateAtAddress } from './find-update'
import { notFoundMetadata } from './not-found'
import { withdrawnMetadata } from './withdrawn'

/** For the page of an update: whoever shares it shows the update, search engines are sent to the story. */
export async function updateMetadata(found: UpdateAtAddress): Promise<Metadata> {
  if (found.state === 'withdrawn') return withdrawnMetadata()
  if (found.state !== 'found') return notFoundMetadata()
  const story = await articleMetadata(found.article)
  const name = updateName(found.update)
  return {
    ...story,
    title: `${name}: ${found.article.summary.headline}`,
    robots: { index: false },
    openGraph: {
      ...story.openGraph,
      title: name,
      url: updateUrl(found.article.summary.url, found.update.id),
    },
  }
}
