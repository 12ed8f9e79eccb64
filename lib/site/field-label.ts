import type { MessageKey } from './english'

/** What readers call the fields of a story, by their names in its file. Those that no page shows have no label. */
const labels = {
  headline: 'headline',
  standfirst: 'standfirst',
  section: 'section',
  kind: 'kind',
  kicker: 'kicker',
  bylines: 'byline',
  noBylineReason: 'unsigned',
  dateline: 'dateline',
  topics: 'topics',
  image: 'picture',
  keyPoints: 'keyPoints',
  series: 'series',
  sources: 'sources',
  methods: 'howReported',
  sponsor: 'sponsor',
  contentWarning: 'contentWarning',
  live: 'kindOfLive',
  corrections: 'corrections',
} as const satisfies Record<string, MessageKey>

type Label = (typeof labels)[keyof typeof labels]

const labelOf = new Map<string, Label>(Object.entries(labels))

/** The words for a field, or for the one that it is a part of: `image.credit` is told as the picture. */
export function fieldLabel(name: string): Label | undefined {
  return labelOf.get(name.split('.')[0] ?? '')
}
