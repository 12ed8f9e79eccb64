import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Where a paper keeps its content, and where it keeps what it can make again or must not publish. Absolute paths. */
export interface Folders {
  content: string
  /** History (unless the content has its own), catalogue, secret. */
  state: string
}

/**
 * The folders of the paper that runs here. The state lies in the project for its own `content`, and inside the content
 * folder for another one, so that two papers never share a history.
 *
 * @param given `CONTENT_DIR`, relative to the project
 */
export function paperFolders(project = process.cwd(), given = process.env.CONTENT_DIR): Folders {
  const own = path.join(project, 'content')
  const content = given ? path.resolve(project, given) : own
  return { content, state: path.join(content === own ? project : content, '.broadsheet') }
}

/** Makes the state folder, and tells Git to leave it alone wherever it lies. */
export async function prepareStateFolder({ state }: Folders): Promise<void> {
  await mkdir(state, { recursive: true })
  await writeFile(path.join(/* turbopackIgnore: true */ state, '.gitignore'), '*\n')
}

/** What travels with a deployment beside the content: absolute paths. */
export function deploymentFiles(project = process.cwd()): { folder: string; snapshot: string; catalogue: string } {
  const folder = path.join(project, '.broadsheet', 'deployment')
  return { folder, snapshot: path.join(folder, 'snapshot.json'), catalogue: path.join(folder, 'catalogue.db') }
}

/** The folders of a paper whose files are elsewhere: all that it keeps here it can make again, wherever it may write. */
export function temporaryFolders(commit: string, project = process.cwd()): Folders {
  return { content: path.join(project, 'content'), state: path.join(tmpdir(), `broadsheet-${commit.slice(0, 12)}`) }
}
