import { execFile } from 'node:child_process'
import { access, constants, statfs } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Folders } from '../folders'
import type { Finding } from './finding'

/** Less free space than this is soon used up by pictures. */
const littleSpace = 200 * 1024 * 1024

/** Whether a paper in a folder can be saved: the folder, its disk, and Git. */
export async function checkContentFolder({ content, state }: Folders): Promise<Finding[]> {
  return [
    await writable('Content folder', content),
    await writable('State folder', state),
    await space(content),
    await git(content, state),
  ]
}

async function writable(topic: string, folder: string): Promise<Finding> {
  try {
    await access(/* turbopackIgnore: true */ folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return { topic, state: 'good', says: `${folder} can be read and written.` }
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code !== 'ENOENT'
    return {
      topic,
      state: 'broken',
      says: isThere ? `${folder} cannot be written by this server.` : `${folder} is not there.`,
      remedy: isThere
        ? 'Change its owner or its permissions.'
        : 'Make it, or set CONTENT_DIR to the one that you mean.',
    }
  }
}

async function space(folder: string): Promise<Finding> {
  const topic = 'Disk'
  const { bavail, bsize } = await statfs(/* turbopackIgnore: true */ folder)
  const says = `${Math.floor((bavail * bsize) / (1024 * 1024)).toLocaleString('en')} MB are free.`
  if (bavail * bsize >= littleSpace) return { topic, state: 'good', says }
  return { topic, state: 'watch', says, remedy: 'Make room: a save that finds none is refused.' }
}

async function git(content: string, state: string): Promise<Finding> {
  const topic = 'Git'
  try {
    const { stdout } = await promisify(execFile)('git', ['--version'])
    const own = await access(path.join(/* turbopackIgnore: true */ content, '.git')).then(
      () => true,
      () => false,
    )
    const history = own
      ? 'the content folder’s own repository'
      : path.join(/* turbopackIgnore: true */ state, 'history.git')
    return { topic, state: 'good', says: `${stdout.trim()}; the history is in ${history}.` }
  } catch {
    return {
      topic,
      state: 'broken',
      says: 'There is no git on the path of this server.',
      remedy: 'Install Git 2.30 or newer.',
    }
  }
}
