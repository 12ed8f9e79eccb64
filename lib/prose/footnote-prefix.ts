/** Begins the id of every footnote and of every reference to one. */
export const footnotePrefix = 'note-'
