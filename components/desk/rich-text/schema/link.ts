import { InputRule, Mark } from '@tiptap/core'
import { addressProblem } from '@/lib/prose/address'

/** A link. It is never followed from the editor, and only addresses that readers may be sent to become one. */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' }, title: { default: null } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (anchor) => (addressProblem(anchor.getAttribute('href') ?? '') === undefined ? null : false),
    },
  ],
  // A file may hold an address that the checker refuses: it is kept, and shown without being one.
  renderHTML: ({ HTMLAttributes: { href, title } }) => [
    'a',
    { ...(addressProblem(href) === undefined ? { href } : {}), ...(title ? { title } : {}), rel: 'noopener' },
    0,
  ],
  addInputRules() {
    return [
      new InputRule({
        find: /(?<!!)\[([^[\]]+)\]\(([^()\s]+)\)$/,
        handler: ({ state, range, match: [, words, href] }) => {
          if (!words || !href || addressProblem(href) !== undefined) return null
          const marks = [...(state.doc.resolve(range.from).marks() ?? []), this.type.create({ href })]
          state.tr.replaceWith(range.from, range.to, state.schema.text(words, marks)).removeStoredMark(this.type)
        },
      }),
    ]
  },
})
