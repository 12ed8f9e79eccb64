/** What one HTML element may carry, besides `lang` and `dir`, which every one may. */
export interface ElementRule {
  attributes: Readonly<Record<string, RegExp>>
  /** Whether nothing may stand inside: `<br />`. */
  empty?: boolean
}

const words = /^[^<>]{1,300}$/
const moment = /^[0-9PTWZ:+., -]{1,40}$/

/** Attributes that every element on the list may carry. */
export const everyElement: Readonly<Record<string, RegExp>> = {
  lang: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i,
  dir: /^(ltr|rtl|auto)$/,
}

/** HTML that Markdown cannot write and a newspaper needs. All of it stands inside a line of text. */
export const htmlElements: Readonly<Record<string, ElementRule>> = {
  abbr: { attributes: { title: words } },
  b: { attributes: {} },
  bdi: { attributes: {} },
  bdo: { attributes: {} },
  br: { attributes: {}, empty: true },
  cite: { attributes: {} },
  del: { attributes: { datetime: moment } },
  dfn: { attributes: { title: words } },
  em: { attributes: {} },
  i: { attributes: {} },
  ins: { attributes: { datetime: moment } },
  kbd: { attributes: {} },
  mark: { attributes: {} },
  q: { attributes: {} },
  rp: { attributes: {} },
  rt: { attributes: {} },
  ruby: { attributes: {} },
  s: { attributes: {} },
  samp: { attributes: {} },
  small: { attributes: {} },
  span: { attributes: {} },
  strong: { attributes: {} },
  sub: { attributes: {} },
  sup: { attributes: {} },
  time: { attributes: { datetime: moment } },
  u: { attributes: {} },
  var: { attributes: {} },
  wbr: { attributes: {}, empty: true },
}

/** What to write instead of HTML that is not on the list. */
export const insteadOf: Readonly<Record<string, string>> = {
  a: 'Write a link as [words](https://example.org).',
  audio: 'Use <Embed>, which leads the reader to it.',
  blockquote: 'Begin each line of the quotation with >.',
  code: 'Put `backticks` around it.',
  div: 'Leave the tag out; an empty line parts two blocks.',
  embed: 'Use <Embed>, which leads the reader to it.',
  figure: 'Use <Figure>, with its alt and credit.',
  h1: 'Begin the line with ## for a heading; the headline is the only one above it.',
  h2: 'Begin the line with ##.',
  h3: 'Begin the line with ###.',
  h4: 'Begin the line with ####.',
  hr: 'Write --- on a line of its own.',
  iframe: 'Use <Embed>, which leads the reader to it.',
  img: 'Use <Figure>, or write ![what it shows](/media/harbour.webp).',
  li: 'Begin the line with a hyphen and a space.',
  object: 'Use <Embed>, which leads the reader to it.',
  ol: 'Begin each line with 1. and a space.',
  p: 'Leave the tag out; an empty line parts two paragraphs.',
  pre: 'Put ``` on the lines before and after it.',
  script: 'A body runs no code. If readers need what it shows, use <Embed> or <Chart>.',
  style: 'The look of the paper is set elsewhere.',
  svg: 'Save the drawing as a picture in content/media and use <Figure>.',
  table: 'Write a Markdown table, with | between the cells.',
  ul: 'Begin each line with a hyphen and a space.',
  video: 'Use <Embed>, which leads the reader to it.',
}
