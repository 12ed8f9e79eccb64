import { expect, test } from 'vitest'
import { paperLookups } from './paper-lookups'
import { openTestDesk, rain, smallSite } from './workflow.fixture'

test('a link may lead to the corrections, and to what changed in a story that is in print', async () => {
  const held = rain.replace('id: rain', 'id: snow').replace('bylines', 'hold: Waiting.\nbylines')
  const files = { 'articles/2026/11/rain.mdx': rain, 'articles/2026/11/snow.mdx': held, 'site.yaml': smallSite }
  const { desk, close } = await openTestDesk(files, '2026-11-23T12:00:00Z')
  const { answers } = paperLookups(desk.archive.database, desk.store, desk.clock())
  const good = ['/corrections', '/corrections/page/2', '/world/rain/history', '/world/rain/history/0123456789ab']
  for (const path of good) expect(await answers(path), path).toBe(true)
  for (const path of ['/corrections/rain', '/world/snow/history', '/world/rain/elsewhere'])
    expect(await answers(path), path).toBe(false)
  await close()
})
