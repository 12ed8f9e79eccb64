/**
 * What plain HTML says around the words of a body, in the language of the article: labels, and times and numbers as its
 * readers write them.
 */
export interface PlainWords {
  /** Names a picture that is not shown; without an alternative text it is a picture and no more. */
  picture: (alt: string) => string
  /** Says where the numbers of a chart are from. */
  source: (source: string) => string
  /** The heading of the footnotes. */
  notes: string
  /** The way back from a note to the place where it is mentioned, the first unless another is named. */
  backToNote: (note: number, mention?: number) => string
  /** A moment, ISO 8601, with its zone. */
  moment: (at: string) => string
  number: (value: number) => string
}
