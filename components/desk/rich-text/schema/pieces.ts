import { Node } from '@tiptap/core'
import styles from '../pieces.module.css'

// None of these can come from HTML: what is pasted holds plain text, and our own clipboard keeps the nodes themselves.

/** The end of a line in the source, which readers see as a space. */
export const SoftBreak = Node.create({
  name: 'softBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: false,
  renderHTML: () => ['span', { class: styles.soft }, ' '],
  renderText: () => ' ',
})

/** The mark in the text that leads to a footnote. */
export const FootnoteReference = Node.create({
  name: 'footnoteReference',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({ label: { default: '' } }),
  renderHTML: ({ node }) => [
    'sup',
    { class: styles.reference, title: `Footnote ${node.attrs.label}` },
    String(node.attrs.label),
  ],
  renderText: () => '',
})

/** A footnote's own text. */
export const FootnoteDefinition = Node.create({
  name: 'footnoteDefinition',
  group: 'block',
  content: 'block+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ label: { default: '' } }),
  renderHTML: ({ node }) => [
    'div',
    { class: styles.footnote },
    ['sup', { contenteditable: 'false', class: styles.label }, String(node.attrs.label)],
    ['div', 0],
  ],
})

/** Words that the editor does not know, in a line: HTML, a reference link. */
export const RawInline = Node.create({
  name: 'rawInline',
  group: 'inline',
  inline: true,
  atom: true,
  draggable: true,
  addAttributes: () => ({ source: { default: '' } }),
  renderHTML: ({ node }) => [
    'span',
    { class: styles.raw, title: 'Written in the source; it can be moved and deleted here.' },
    String(node.attrs.source),
  ],
  renderText: ({ node }) => String(node.attrs.source),
})

/** A block that the editor does not know: moved, deleted, never changed. */
export const Opaque = Node.create({
  name: 'opaque',
  atom: true,
  selectable: true,
  addAttributes: () => ({ source: { default: '' } }),
  renderHTML: ({ node }) => [
    'div',
    { class: styles.opaque },
    ['p', { class: styles.kind }, 'Source'],
    ['pre', {}, String(node.attrs.source)],
  ],
  renderText: ({ node }) => String(node.attrs.source),
})
