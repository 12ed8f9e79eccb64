import { DeadEnd, type DeadEndProps } from './dead-end'

export type NotFoundPageProps = Omit<DeadEndProps, 'title' | 'explanation'>

/** For an address where there has never been anything. */
export function NotFoundPage(props: NotFoundPageProps) {
  return (
    <DeadEnd
      {...props}
      title="There is no such page"
      explanation="The address may be mistyped, or the link that brought you here may be wrong."
    />
  )
}
