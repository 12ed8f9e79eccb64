import type { Words } from '@/lib/site/words'

export interface TextDeadEndProps {
  paper: string
  words: Words
  /** Why the story was taken back; without it there never was one. */
  withdrawn?: string
}

/** Says, as plainly as the page of a text, that there is none. The mark becomes the status: app/_start/script-free-html.ts. */
export function TextDeadEnd({ paper, words, withdrawn }: TextDeadEndProps) {
  return (
    <main>
      <meta name="broadsheet-status" content={withdrawn === undefined ? '404' : '410'} />
      <p>
        <a href="/">{paper}</a>
      </p>
      <h1>{words.say(withdrawn === undefined ? 'noSuchPage' : 'storyWithdrawn')}</h1>
      {withdrawn && <p>{withdrawn}</p>}
    </main>
  )
}
