import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// A single tilde means "about" in a newspaper (~200 people), so only two strike words out.
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, { singleTilde: false }).freeze()

/** Markdown with GFM and JSX as a tree. Throws a VFileMessage at broken JSX. Nothing in it is ever run. */
export function parseMarkdown(source: string): Root {
  return parser.parse(source)
}
