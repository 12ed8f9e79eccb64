import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { pictureAddress } from '../article/picture-address'
import { retractionOf } from '../article/retraction-of'
import type { FeedArticle } from './channel'
import { printable } from './printable'
import { wholeAddress } from './whole-address'

/**
 * Everything that a feed prints of an article: that it was taken back, who paid for it, what may distress, the picture,
 * the text, and the notes that something was wrong. Without a body that can be printed, the standfirst stands for it.
 */
export function feedText({ article, body, words }: FeedArticle, base: URL): string {
  const { contentWarning, image, corrections = [], standfirst } = article
  const retraction = retractionOf(article)
  const before = [
    // As on the page: what was taken back says so before its text.
    retraction && words.retracted && element('p', [element('strong', [`${words.retracted} `]), retraction.text]),
    words.paidFor && element('p', [element('strong', [words.paidFor])]),
    contentWarning && element('p', [element('em', [contentWarning])]),
    image &&
      element('figure', [
        element('img', [], { src: wholeAddress(pictureAddress(image.src, 1080), base), alt: image.alt }),
        element('figcaption', [image.caption && `${image.caption} `, element('cite', [image.credit])]),
      ]),
  ]
  const after = corrections.map(({ text }, place) =>
    element('p', [element('strong', [`${words.corrections[place]} `]), text]),
  )
  const text = body ?? toHtml(element('p', [standfirst]))
  return printable(toHtml(before.filter((part) => typeof part === 'object')) + text + toHtml(after))
}

function element(tagName: string, children: (ElementContent | string | undefined)[], properties = {}): Element {
  const shown = children.filter((child) => child !== undefined)
  return {
    type: 'element',
    tagName,
    properties,
    children: shown.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}
