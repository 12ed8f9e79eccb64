/** Whether a byline names people of the paper together, such as “Science desk”, or somebody. */
export function authorType(byline: string): 'Person' | 'Organization' {
  return /\b(?:desk|editors|newsroom|staff|team)$/i.test(byline) ? 'Organization' : 'Person'
}
