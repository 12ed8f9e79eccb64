/** `/social-cards/two-tides.jpg`: the picture that is shown where somebody shares the article with this id. */
export function cardAddress(id: string): string {
  return `/social-cards/${id}.jpg`
}
