/** `/social-cards/two-tides.jpg`: the picture that is shown where somebody shares the article with this id. */
export function cardAddress(id: string): string {
  return `/social-cards/${id}.jpg`
}

/** The picture that is shown where somebody shares a page of the paper that is no article. No id has this sign. */
export const paperCardAddress = cardAddress('_paper')
