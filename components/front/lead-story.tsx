import { Card } from '../ui/card'
import type { Edition, SummaryView } from '../ui/view'

/** The story of the day, seen from across the room. */
export function LeadStory({ article, ...edition }: Edition & { article: SummaryView }) {
  return <Card {...edition} article={article} size="lead" heading="h2" about="byline" priority />
}
