import type { Page } from 'playwright/test'
import type { Platform } from '../launch/start-platform'
import { publish } from './publish'

interface Publishing {
  /** With the story open. */
  desk: Page
  platform: Platform
  /** Where readers find it. */
  story: string
  publications: number
  /** How often GitHub has been asked up to now. */
  asked: () => number
}

/** Milliseconds from the moment when the act was answered until a reader's answer with the new text was complete. */
export interface TimesOfPublishing {
  article: number[]
  front: number[]
  /** How often GitHub was asked for the article. */
  questions: number[]
  /** Answers after “published” that still had the old text. */
  stale: number
}

/** Publishes a story again and again, and reads it the moment that the platform has answered “published”. */
export async function timesOfPublishing({
  desk,
  platform,
  story,
  publications,
  asked,
}: Publishing): Promise<TimesOfPublishing> {
  const times: TimesOfPublishing = { article: [], front: [], questions: [], stale: 0 }
  const read = async (path: string, headline: string, since: number) => {
    for (;;) {
      const html = await (await fetch(platform.url + path)).text()
      if (html.includes(headline)) return performance.now() - since
      times.stale += 1
    }
  }
  for (let number = 1; number <= publications; number++) {
    const headline = `The tide, publication ${number}`
    await desk.getByLabel('Headline', { exact: true }).fill(headline)
    const answered = publishing(platform)
    const shown = publish(desk)
    const since = await answered
    const before = asked()
    times.article.push(await read(story, headline, since))
    times.questions.push(asked() - before)
    times.front.push(await read('/', headline, since))
    await shown
  }
  return times
}

/** When the next publication is answered. */
async function publishing({ acts }: Platform): Promise<number> {
  const before = acts.length
  for (;;) {
    const act = acts.slice(before).find(({ name }) => name === 'publishStoryAct')
    if (act) return act.at
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}
