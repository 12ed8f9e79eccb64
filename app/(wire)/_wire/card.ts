import path from 'node:path'
import { printedFile } from '@/app/(reader)/_page/printed-file'
import { wordsAround } from '@/app/(reader)/_page/words-around'
import { newsroom } from '@/app/newsroom'
import { paperSettings } from '@/app/paper-settings'
import { kindLabel } from '@/components/ui/kind-label'
import { textDirection } from '@/components/ui/text-direction'
import { pictureBlob } from '@/lib/archive/reader-queries'
import { visibleArticle } from '@/lib/archive/wire-queries'
import { paperCardAddress } from '@/lib/article/card-address'
import { canSet } from '@/lib/media/can-set'
import { type CardParts, drawCard } from '@/lib/media/draw-card'
import { sectionOf } from '@/lib/site/section-of'
import type { WireDocument } from './answer'

/** The fonts of cards, which travel with the functions that draw them: see next.config.mjs. */
const fonts = [
  'newsreader/600SemiBold/Newsreader_600SemiBold.ttf',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
  'biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf',
].map((file) => path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/@expo-google-fonts', file))

/** The card of an article by its name, `two-tides.jpg`; null where readers see no such article, or none can be set. */
export async function card(name: string, now: number): Promise<WireDocument | null> {
  const id = /^(.+)\.jpg$/.exec(name)?.[1]
  if (`/social-cards/${name}` === paperCardAddress) return paperCard()
  const { archive, store } = await newsroom()
  const found = id ? await visibleArticle(archive.database, id, now) : null
  if (!id || !found) return null
  const { article } = await printedFile(found)
  const headline = article.socialHeadline ?? article.headline
  const { site } = await paperSettings()
  const language = article.language ?? site.language
  if (!canSet(headline, language)) return null
  const { words } = await wordsAround(article)
  const section = sectionOf(site.sections, article.section).name
  const blob = article.image && (await pictureBlob(archive.database, article.image.src))
  // What the fonts lack is left out rather than shown as boxes.
  const settable = (words: string | undefined) => (words && canSet(words, language) ? words : undefined)
  return drawn(id, {
    paper: settable(site.name),
    label: [section, kindLabel(article.kind, words), article.kicker].filter(settable).join(' · '),
    headline,
    byline: settable(
      article.sponsor ? words.say('paidForBy', { sponsor: article.sponsor }) : article.bylines?.join(', '),
    ),
    language,
    direction: textDirection(language),
    picture: blob ? await store.readAt(blob) : undefined,
  })
}

/** The card of the paper itself, for its front and its lists: what it is called and what it is. */
async function paperCard(): Promise<WireDocument | null> {
  const { name, description, language } = (await paperSettings()).site
  if (!canSet(description, language)) return null
  const paper = canSet(name, language) ? name : undefined
  return drawn('the paper', { paper, headline: description, language, direction: textDirection(language) })
}

async function drawn(whose: string, parts: Omit<CardParts, 'fonts'>): Promise<WireDocument | null> {
  const bytes = await drawCard({ ...parts, fonts }).catch((error: unknown) =>
    console.error(`The card of ${whose} could not be drawn:`, error),
  )
  return bytes ? { type: 'picture', text: new Uint8Array(bytes) } : null
}
