import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { project, startPaper } from '../start-paper'

const count = 1200

/** The sample paper and as many short stories. */
async function largeContent(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'large-'))
  await cp(path.join(project, 'content'), folder, { recursive: true })
  const month = path.join(folder, 'articles/1999/05')
  await mkdir(month, { recursive: true })
  for (let number = 0; number < count; number++)
    await writeFile(
      path.join(month, `tide-${number}.mdx`),
      `---\nid: tide${number}\nheadline: Tide table ${number}\nstandfirst: High and low water.\nsection: science\nkind: news
bylines: [Ana Lind]\npublished: 1999-05-03T08:00:00Z\n---\n\nHigh water was at noon.\n`,
    )
  return folder
}

test('a paper of more than a thousand stories is recorded and catalogued at its first start, and says how far it is', async () => {
  const content = await largeContent()
  const paper = await startPaper(content)
  try {
    const story = await fetch(`${paper.url}/science/tide-${count - 1}`)
    expect(story.status).toBe(200)
    expect(await story.text()).toContain(`Tide table ${count - 1}`)
    expect(paper.output()).toMatch(/History: 1000 of 1\d\d\d files/)
    expect(paper.output()).toMatch(/Catalogue: (1\d\d\d) of \1 files\n/)
  } finally {
    await paper.close()
    await rm(content, { recursive: true })
  }
})
