import { DeadEnd, type DeadEndProps } from './dead-end'

/** As for a page that is not found; `reason` is what the desk tells readers about the withdrawal. */
export interface GonePageProps extends Omit<DeadEndProps, 'title' | 'explanation'> {
  reason?: string
}

/** For an article that was published here and has been withdrawn. */
export function GonePage({ reason, ...props }: GonePageProps) {
  return (
    <DeadEnd
      {...props}
      title="This article has been withdrawn"
      explanation={reason ?? 'It was published at this address and is no longer part of the paper.'}
    />
  )
}
