import path from 'node:path'
import { watch } from 'chokidar'

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
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void tellServer(loopbackKey), quietTime)
  })
  watcher.on('error', (error) => console.error(`The content folder can no longer be watched: ${String(error)}`))
}

/** Where this server can be reached from this machine: at the address it listens on, unless that means all of them. */
function ownHost(): string {
  const host = process.env.HOST
  if (!host || host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

async function tellServer(loopbackKey: string): Promise<void> {
  const url = `http://${ownHost()}:${process.env.PORT ?? 3000}/internal/changes`
  try {
    const answer = await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${loopbackKey}` } })
    if (!answer.ok) console.error(`A change in the content folder could not be taken in: ${await answer.text()}`)
  } catch (error) {
    console.error(`A change in the content folder could not be taken in: ${String(error)}`)
  }
}
