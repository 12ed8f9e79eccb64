import type { Article } from './schema'

/** The note that a story was taken back, where it was; it stands before the text wherever that is printed. */
export function retractionOf({ corrections }: Pick<Article, 'corrections'>) {
  return corrections?.find(({ kind }) => kind === 'retraction')
}
