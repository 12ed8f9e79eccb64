import { LineCounter, parseDocument } from 'yaml'
import { plainFrontmatter } from './plain-frontmatter'
import type { Problem } from './problem'

/** More frontmatter than this is no article; the limit keeps a hostile file from costing memory. */
const longestFrontmatter = 64 * 1024

/** An article file cut into its two parts. `frontmatter + body` fences included gives back the same text. */
export interface ArticleFile {
  /** The YAML between the fences, exactly as in the file. */
  yaml: string
  /** The frontmatter as plain data, not yet checked against a schema. */
  frontmatter: unknown
  /** The MDX after the closing fence, exactly as in the file. */
  body: string
  /** The line of the file, from 1, on which the body begins. */
  bodyLine: number
}

export type ParsedFile = { ok: true; file: ArticleFile } | { ok: false; problems: Problem[] }

/** The fences: a first line of three hyphens, and the next such line. A byte order mark may stand before it. */
const fences = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:^|(?<=[\r\n]))---[ \t]*(?:\r\n|\n|\r|$)/

/** Where the parts of the file lie, in characters. Null when the file has no frontmatter. */
export function splitFile(text: string): { yamlStart: number; yaml: string; bodyStart: number } | null {
  const match = fences.exec(text.length > longestFrontmatter * 2 ? text.slice(0, longestFrontmatter * 2) : text)
  if (!match) return null
  const yaml = match[1] ?? ''
  return { yamlStart: match[0].indexOf('\n') === -1 ? 0 : firstLineEnd(match[0]), yaml, bodyStart: match[0].length }
}

function firstLineEnd(text: string): number {
  return (/^[^\r\n]*(?:\r\n|\n|\r)/.exec(text)?.[0] ?? '').length
}

/**
 * Reads an article file: YAML frontmatter between two lines of `---`, then MDX.
 *
 * @param text the whole file
 * @returns the parts, or what is wrong with its line and column
 */
export function parseArticleFile(text: string): ParsedFile {
  const parts = splitFile(text)
  if (!parts) {
    return {
      ok: false,
      problems: [
        {
          line: 1,
          message:
            'The file does not begin with frontmatter. Start with a line of three hyphens, the fields, and another such line.',
        },
      ],
    }
  }
  if (parts.yaml.length > longestFrontmatter) {
    return {
      ok: false,
      problems: [{ line: 1, message: 'The frontmatter is longer than 64 kB. Move text into the body.' }],
    }
  }
  const body = text.slice(parts.bodyStart)
  const bodyLine = text.slice(0, parts.bodyStart).split(/\r\n|\n|\r/).length
  const plain = plainFrontmatter(parts.yaml)
  if (plain) return { ok: true, file: { yaml: parts.yaml, frontmatter: plain, body, bodyLine } }
  const lines = new LineCounter()
  try {
    const document = parseDocument(parts.yaml, { lineCounter: lines, prettyErrors: false })
    if (document.errors.length > 0) {
      const problems = document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0])
        return {
          line: line + 1,
          column: col,
          message: `${error.message} (in the frontmatter). Correct the YAML there.`,
        }
      })
      return { ok: false, problems }
    }
    // No article needs YAML aliases, and nested ones can grow without bound.
    const frontmatter: unknown = document.toJS({ maxAliasCount: 0 })
    return { ok: true, file: { yaml: parts.yaml, frontmatter, body, bodyLine } }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      problems: [{ line: 1, message: `The frontmatter cannot be read (${reason}). Use plain fields and lists.` }],
    }
  }
}
