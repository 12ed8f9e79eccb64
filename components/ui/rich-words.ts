import { createElement, Fragment, type ReactElement, type ReactNode } from 'react'
import type { MessageKey } from '@/lib/site/english'
import type { MessageValues, Words } from '@/lib/site/words'

/** A message in which elements stand among the words: a time, a link, a name. */
export function richWords<Key extends MessageKey>(
  words: Words,
  key: Key,
  values: MessageValues<Key, ReactElement>,
): ReactNode {
  return createElement(Fragment, null, ...words.parts<ReactElement, Key>(key, values))
}
