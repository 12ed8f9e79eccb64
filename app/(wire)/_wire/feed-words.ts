import { wordsAround } from '@/app/(reader)/_page/words-around'
import { kindLabel } from '@/components/ui/kind-label'
import { formatDay } from '@/components/ui/time-format'
import { retractionOf } from '@/lib/article/retraction-of'
import type { Article } from '@/lib/article/schema'
import type { FeedWords } from '@/lib/wire/channel'

/** What a feed prints around an article, as its page does. */
export async function feedWords(article: Article): Promise<FeedWords> {
  const { words, clock } = await wordsAround(article)
  const { kind, sponsor, corrections = [] } = article
  const retraction = retractionOf(article)
  return {
    kind: kind === 'feature' ? undefined : kindLabel(kind, words),
    paidFor: sponsor && words.say('paidForBy', { sponsor }),
    retracted: retraction && words.say('retracted', { day: formatDay(retraction.at, clock) }),
    corrections: corrections.map(({ kind: noted, at }) =>
      words.say('noteOfDay', { kind: words.say(noted), day: formatDay(at, clock) }),
    ),
  }
}
