import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchSections, makeArticle } from './make-article'
import { seededRandom } from './words'

/**
 * Writes a paper of `count` articles into `folder`, the same for the same seed, and a draft for every 500th of them.
 * Synchronous: a hundred thousand small files are written three times as fast.
 */
export function makePaper(folder: string, count: number, seed = 1): void {
  const random = seededRandom(seed)
  const known = new Set<string>()
  const write = (file: string, text: string) => {
    const place = path.join(folder, file)
    const directory = path.dirname(place)
    if (!known.has(directory)) mkdirSync(directory, { recursive: true })
    known.add(directory)
    writeFileSync(place, text)
  }
  write('site.yaml', site())
  write('front.yaml', `lead: story-000001\nseconds: [story-000002]\nsections: [${benchSections.join(', ')}]\n`)
  for (let number = 0; number < count; number += 1) {
    const article = makeArticle(random, number, count)
    write(article.path, article.text)
    const id = /^id: (.*)$/m.exec(article.text)?.[1]
    if (number % 500 === 499) write(`drafts/${id}.mdx`, article.text.replace('headline: "', 'headline: "Newer: '))
  }
}

function site(): string {
  const sections = benchSections.map((slug) => `  - {slug: ${slug}, name: ${slug}, description: All of it.}`)
  return ['name: The Bench', 'description: A paper that is measured.', 'sections:', ...sections, ''].join('\n')
}

// As a program: `npx tsx bench/make-paper.ts <folder> <count>`.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count] = process.argv.slice(2)
  if (!folder || !(Number(count) > 0)) throw new Error('Usage: npx tsx bench/make-paper.ts <folder> <count>')
  makePaper(path.resolve(folder), Number(count))
}
