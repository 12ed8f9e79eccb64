import { DeadEnd, type DeadEndProps } from './dead-end'

export type WithdrawnPageProps = Omit<DeadEndProps, 'title' | 'explanation'> & {
  /** What the paper tells its readers. */
  note: string
}

/** At the address of a story that was taken back: why, and nothing of the story itself. */
export function WithdrawnPage({ note, ...props }: WithdrawnPageProps) {
  return <DeadEnd {...props} title={props.words.say('storyWithdrawn')} explanation={note} />
}
