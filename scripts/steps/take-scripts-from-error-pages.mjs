import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tsImport } from 'tsx/esm/api'

/**
 * Takes the scripts out of the pages that Next makes during the build for its own failures. Readers get them when all
 * else fails, from Vercel even without the paper being asked, and the paper itself sees no page that is made then.
 *
 * @param {string} project absolute path of the project
 */
export async function takeScriptsFromErrorPages(project) {
  const { readerHtml } = await tsImport('../../app/_start/script-free-html.ts', import.meta.url)
  // The second folder is what Next has put together for Vercel, where it builds there.
  for (const folder of ['.next/server/pages', '.next/output/static']) {
    const place = path.join(project, folder)
    const pages = existsSync(place) ? readdirSync(place).filter((name) => /^\d{3}\.html$/.test(name)) : []
    for (const page of pages) {
      const file = path.join(place, page)
      writeFileSync(file, readerHtml(readFileSync(file, 'utf8')).html)
    }
  }
}
