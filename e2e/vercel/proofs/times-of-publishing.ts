import type { Page } from 'playwright/test'
import { publish } from '../../desk/editing-page'
import type { Platform } from '../launch/start-platform'

interface Publishing {
  /** With the story open. */
  desk: Page
  platform: Platform
  /** Where readers find it. */
  story: string
  publications: number
}

/** Milliseconds from the moment when the act was answered until a reader's answer with the new text was complete. */
export interface TimesOfPublishing {
  article: number[]
  front: number[]
  /** Answers after “published” that still had the old text. */
  stale: number
}

/** Publishes a story again and again, and reads it the moment that the platform has answered “published”. */
export async function timesOfPublishing({
  desk,
  platform,
  story,
  publications,
}: Publishing): Promise<TimesOfPublishing> {
  const times: TimesOfPublishing = { article: [], front: [], stale: 0 }
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
    times.article.push(await read(story, headline, since))
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
