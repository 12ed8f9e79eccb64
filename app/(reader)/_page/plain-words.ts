import { formatMoment } from '@/components/ui/time-format'
import type { Article } from '@/lib/article/schema'
import type { PlainWords } from '@/lib/prose/plain-words'
import { wordsAround } from './words-around'

/** What plain HTML says around the words of an article. */
export async function plainWords(article: Pick<Article, 'language'>): Promise<PlainWords> {
  const { words, clock } = await wordsAround(article)
  const numbers = new Intl.NumberFormat(clock.language, { maximumFractionDigits: 2 })
  return {
    picture: (alt) => (alt ? words.say('pictureOf', { words: alt }) : words.say('picture')),
    source: (source) => words.say('chartSource', { source }),
    notes: words.say('notes'),
    backToNote: (note, mention) =>
      mention ? words.say('backToMention', { note, mention }) : words.say('backToNote', { note }),
    moment: (at) => formatMoment(at, clock),
    number: (value) => numbers.format(value),
  }
}
