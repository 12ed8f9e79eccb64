import { DeadEnd, type DeadEndProps } from './dead-end'

export type NotFoundPageProps = Omit<DeadEndProps, 'title' | 'explanation'>

/** For an address where there has never been anything. */
export function NotFoundPage(props: NotFoundPageProps) {
  return <DeadEnd {...props} title={props.words.say('noSuchPage')} explanation={props.words.say('mayBeMistyped')} />
}
