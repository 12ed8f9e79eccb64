import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startGitHub, type TestGitHub } from '../../lib/store/github/github.fixture'
import { project, type RunningPaper, startPaper } from '../start-paper'

/** A paper whose files are on an emulated GitHub. */
export interface PaperOnGitHub extends RunningPaper {
  github: TestGitHub
  webhookSecret: string
  /** What GitHub has in a file of the content folder now. */
  fileAtGitHub(file: string): Promise<string>
}

/** Long enough to seal with. */
export const siteSecret = 'a secret that only these tests have'

/** Starts a GitHub with the sample paper in it, or takes one, and a server that knows nothing but where that is. */
export async function startPaperOnGitHub(given?: TestGitHub, settings = {}): Promise<PaperOnGitHub> {
  const github = given ?? (await startGitHub({ content: path.join(project, 'content') }))
  const temporary = await mkdtemp(path.join(tmpdir(), 'on-github-'))
  const webhookSecret = 'a secret that GitHub has too'
  const paper = await startPaper(path.join(project, 'content'), {
    CONTENT_REPOSITORY: github.repository,
    CONTENT_BRANCH: github.branch,
    GITHUB_TOKEN: github.token,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_WEBHOOK_SECRET: webhookSecret,
    SITE_SECRET: siteSecret,
    TMPDIR: temporary,
    ...settings,
  })
  return {
    ...paper,
    github,
    webhookSecret,
    async fileAtGitHub(file) {
      const answer = await github.ask('GET', `/contents/content/${file}?ref=${github.branch}`)
      return Buffer.from(String(answer.content), 'base64').toString()
    },
    async close() {
      await paper.close()
      if (!given) await github.close()
      await rm(temporary, { recursive: true, force: true })
    },
  }
}
