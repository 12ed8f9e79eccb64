/** Where a story stands in time. */
export interface Place {
  id: string
  /** Milliseconds since 1970. */
  published: number
}

/**
 * SQL for the stories on one side of another, nearest first: by publication, and of those of one moment by id. What shows
 * neighbours and what makes their pages anew must mean the same by it, or a page goes on naming a story that has gone.
 *
 * @param list whose column `published` is looked at; `files` has the ids
 */
export function beside(list: 'files' | 'listings', side: 'before' | 'after', { id, published }: Place) {
  const [than, direction] = side === 'before' ? ['<', 'DESC'] : ['>', 'ASC']
  return {
    condition: `${list}.published ${than}= ? AND (${list}.published ${than} ? OR files.id ${than} ?)`,
    order: `ORDER BY ${list}.published ${direction}, files.id ${direction}`,
    args: [published, published, id],
  }
}
