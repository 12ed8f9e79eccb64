import { z } from 'zod'
import { isGitId } from '../git-blob-id'

const id = z.string().refine(isGitId)

/** `GET /git/ref/{ref}`, and what `PATCH /git/refs/{ref}` answers. */
export const refAnswer = z.object({ object: z.object({ sha: id }) })

/** What makes a blob, a tree or a commit answers: its id. */
export const madeAnswer = z.object({ sha: id })

/** `GET /git/commits/{sha}` */
export const commitAnswer = z.object({ tree: z.object({ sha: id }) })

/** `GET /git/trees/{sha}`. `truncated` says that a recursive answer left something out. */
export const treeAnswer = z.object({
  tree: z.array(z.object({ path: z.string(), mode: z.string(), type: z.string(), sha: id })),
  truncated: z.boolean(),
})

/** `GET /git/blobs/{sha}` */
export const blobAnswer = z.object({ content: z.string(), encoding: z.literal('base64') })

/** One changed file in a comparison or a commit. Its text, which GitHub sends along, is dropped here. */
export const changedFile = z.object({
  filename: z.string(),
  status: z.enum(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
  sha: id.nullable(),
  previous_filename: z.string().optional(),
})

/** `GET /compare/{base}...{head}` */
export const compareAnswer = z.object({
  status: z.enum(['identical', 'ahead', 'behind', 'diverged']),
  files: z.array(changedFile).optional(),
})

/** `GET /commits` */
export const commitsAnswer = z.array(
  z.object({
    sha: id,
    parents: z.array(z.object({ sha: id })),
    commit: z.object({
      message: z.string(),
      author: z
        .object({ name: z.string().optional(), email: z.string().optional(), date: z.string().optional() })
        .nullable(),
    }),
  }),
)

/** `GET /commits/{ref}` */
export const commitFilesAnswer = z.object({ files: z.array(changedFile).optional() })

/** `GET /contents/{path}` of a file; a folder is answered as a list. */
export const contentAnswer = z.object({ type: z.string(), sha: id })
