import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import type { Store } from '../store'
import { storeSuite } from '../store-suite'
import { openFolderStore } from './open-folder-store'

async function under(prepare: (folder: string) => Promise<unknown>) {
  const root = await mkdtemp(join(tmpdir(), 'broadsheet-store-'))
  const folder = join(root, 'content')
  await mkdir(folder)
  await prepare(folder)
  const opened: Store[] = []
  const another = async () => {
    const store = await openFolderStore({ folder })
    opened.push(store)
    return store
  }
  const remove = async () => {
    for (const store of opened) await store.close()
    await rm(root, { recursive: true })
  }
  return { store: await another(), another, remove }
}

storeSuite('a folder whose history is kept beside it', () => under(async () => {}))
storeSuite('a folder that is a repository of its own', () =>
  under((folder) => execa('git', ['init', '--quiet', folder])),
)
