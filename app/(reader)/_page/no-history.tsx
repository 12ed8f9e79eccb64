import { permanentRedirect } from 'next/navigation'
import { DeadEnd } from '@/components/ui/dead-end'
import { edition } from './edition'
import type { HistoryAtAddress } from './find-history'
import { endAfter } from './lifetime'
import { NotFound } from './not-found'
import { ReaderFrame } from './reader-frame'
import { Withdrawn } from './withdrawn'

export type NoHistoryProps = {
  found: Exclude<HistoryAtAddress, { state: 'found' }>
  /** What follows the story's own address in the one asked for: `/history`. */
  rest: string
}

/** In place of a story's past: the answer that the story itself gives, or that the store is away. */
export async function NoHistory({ found, rest }: NoHistoryProps) {
  switch (found.state) {
    case 'moved':
      await endAfter(60)
      return permanentRedirect(found.url + rest)
    case 'missing':
      return <NotFound />
    case 'withdrawn':
      return <Withdrawn note={found.note} />
    case 'away':
      return <Away />
  }
}

async function Away() {
  const at = await edition()
  await endAfter(60)
  return (
    <ReaderFrame at={at}>
      <meta name="broadsheet-status" content="503" />
      <DeadEnd {...at} title={at.words.say('historyAway')} explanation={at.words.say('historyAwayWhy')} />
    </ReaderFrame>
  )
}
