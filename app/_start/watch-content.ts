import path from 'node:path'
import { watch } from 'chokidar'
import { tellServer } from '../tell-server'

/** Long enough to take the files of one `git pull` together, short enough to seem immediate. */
const quietTime = 150

/**
 * Follows changes made to the content folder by hand or by Git. Pages can be made anew only inside a request, so each
 * change is told to a route of ours.
 */
export async function watchContent(folder: string, loopbackKey: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (file) =>
      path
        .relative(folder, file)
        .split(path.sep)
        .some((part) => part.startsWith('.')),
  })
  const tell = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void tellServer(loopbackKey), quietTime)
  }
  watcher.on('all', tell)
  // What was written while the watcher looked the folder over passes for having been there: it is told once more.
  watcher.on('ready', tell)
  watcher.on('error', (error) => console.error(`The content folder can no longer be watched: ${String(error)}`))
}
