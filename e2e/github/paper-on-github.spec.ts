import { sign } from '@octokit/webhooks-methods'
import { openArticle, publish, save, statusOf } from '../desk/editing-page'
import { test as base, expect } from '../fixtures'
import { type PaperOnGitHub, startPaperOnGitHub } from './paper-on-github'

const test = base.extend<{ paperOnGitHub: PaperOnGitHub }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here.
  paperOnGitHub: async ({}, use) => {
    const paper = await startPaperOnGitHub()
    await use(paper)
    await paper.close()
  },
})

const tides = 'articles/2026/11/why-two-high-tides.mdx'

/** Tells the paper of a push, as GitHub would. */
async function tell(paper: PaperOnGitHub, before: string, secret = paper.webhookSecret, ref = 'refs/heads/main') {
  const body = JSON.stringify({ ref, before })
  const answer = await fetch(`${paper.url}/internal/github`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'push',
      'x-hub-signature-256': await sign(secret, body),
    },
    body,
  })
  return { status: answer.status, ...((await answer.json()) as { paths?: string[]; message?: string }) }
}

const page = async (address: string) => (await fetch(address)).text()

test.describe('a paper whose files are on GitHub', () => {
  test('is read without scripts, edited and published at the desk, and the next request shows it', async ({
    paperOnGitHub: paper,
    signIn,
  }) => {
    const story = `${paper.url}/science/why-two-high-tides`
    const before = await page(story)
    expect(before).toContain('Why two high tides')
    expect(before).not.toContain('<script>')
    const desk = await signIn(paper)
    await openArticle(desk, paper, 'two-tides')
    await desk.getByLabel('Headline', { exact: true }).fill('Why the sea rises twice a day')
    await save(desk)
    expect(await paper.fileAtGitHub('drafts/two-tides.mdx')).toContain('Why the sea rises twice a day')
    expect(await page(story)).toBe(before)
    await publish(desk)
    for (const address of [story, paper.url, `${paper.url}/science`])
      expect(await page(address)).toContain('Why the sea rises twice a day')
    expect(await paper.fileAtGitHub(tides)).toContain('Why the sea rises twice a day')
    const commits = (await paper.github.ask('GET', '/commits?per_page=2')) as unknown as {
      commit: { message: string; author: { name: string } }
    }[]
    expect(commits[0]?.commit.message).toContain('Act: publish')
    expect(commits[0]?.commit.author.name).toBe('Admin')
    await desk.goto(`${paper.url}/admin/articles/two-tides/history`)
    await expect(desk.getByText(/Publish/).first()).toBeVisible()
  })

  test('shows a push from elsewhere on exactly its pages, once GitHub has told of it', async ({
    paperOnGitHub: paper,
  }) => {
    const addresses = ['/science/why-two-high-tides', '/science', '/', '/culture']
    for (const address of addresses) await page(paper.url + address)
    const text = (await paper.fileAtGitHub(tides)).replace(/^headline: .*$/m, 'headline: Two tides, mended elsewhere')
    const before = (await paper.github.ask('GET', '/git/ref/heads/main')) as { object: { sha: string } }
    await paper.github.push({ [`content/${tides}`]: text })
    expect(await tell(paper, before.object.sha, 'another secret')).toMatchObject({ status: 401 })
    expect(await page(`${paper.url}/science`)).not.toContain('mended elsewhere')
    expect(await tell(paper, before.object.sha, undefined, 'refs/heads/other')).toMatchObject({ status: 200 })
    const told = await tell(paper, before.object.sha)
    expect(told.paths).toContain('/science/why-two-high-tides')
    expect(told.paths).not.toContain('*')
    expect(told.paths).not.toContain('/culture')
    for (const address of ['/science/why-two-high-tides', '/science', '/'])
      expect(await page(paper.url + address)).toContain('mended elsewhere')
    expect((await fetch(`${paper.url}/culture`)).headers.get('x-nextjs-cache')).toBe('HIT')
  })

  test('shows a push that nobody tells it of within a minute', async () => {
    test.setTimeout(150_000)
    const paper = await startPaperOnGitHub(undefined, { GITHUB_WEBHOOK_SECRET: '' })
    const story = `${paper.url}/science/why-two-high-tides`
    await page(story)
    const text = (await paper.fileAtGitHub(tides)).replace(/^headline: .*$/m, 'headline: Two tides, mended elsewhere')
    await paper.github.push({ [`content/${tides}`]: text })
    expect(await page(story)).not.toContain('mended elsewhere')
    await new Promise((resolve) => setTimeout(resolve, 60_000))
    // The first request after the minute is answered with the old page, while the new one is made.
    await expect(async () => expect(await page(story)).toContain('mended elsewhere')).toPass({ timeout: 10_000 })
    await paper.close()
  })

  test('goes on without GitHub: readers get what is known, the desk says so, and a text is saved when it is back', async ({
    paperOnGitHub: paper,
    signIn,
  }) => {
    const desk = await signIn(paper)
    await openArticle(desk, paper, 'two-tides')
    await desk.getByLabel('Standfirst').fill('Saved while GitHub was there.')
    await save(desk)
    // More requests than anybody makes meanwhile.
    const away = ['GET', 'POST', 'PATCH'].map((method) =>
      paper.github.proxy.fail(method, { answer: { status: 503 } }, { times: 100_000 }),
    )
    await desk.getByLabel('Standfirst').fill('Typed while GitHub was away.')
    await desk.keyboard.press('ControlOrMeta+s')
    await expect(statusOf(desk)).toContainText('GitHub cannot be reached.', { timeout: 20_000 })
    const front = await fetch(paper.url)
    expect(front.status).toBe(200)
    expect(await front.text()).toContain('Broadsheet')
    expect((await fetch(`${paper.url}/science/why-two-high-tides`)).status).toBe(200)
    const list = await desk.context().newPage()
    await list.goto(`${paper.url}/admin`)
    await expect(list.getByText('GitHub cannot be reached.').first()).toBeVisible()
    for (const end of away) end()
    // By itself it tries again too, less and less often.
    await save(desk)
    expect(await paper.fileAtGitHub('drafts/two-tides.mdx')).toContain('Typed while GitHub was away.')
  })

  test('two people on two servers write in one story, and both find their words in it', async ({
    paperOnGitHub: paper,
    signIn,
  }) => {
    const second = await startPaperOnGitHub(paper.github)
    const [one, other] = [await signIn(paper), await signIn(second, 'ana', { name: 'Ana', role: 'reporter' })]
    await openArticle(one, paper, 'two-tides')
    await openArticle(other, second, 'two-tides')
    await one.getByLabel('Headline', { exact: true }).fill('The admin’s headline')
    await save(one)
    await other.getByLabel('Standfirst').fill('Ana’s standfirst.')
    await save(other)
    const draft = await paper.fileAtGitHub('drafts/two-tides.mdx')
    expect(draft).toContain('The admin’s headline')
    expect(draft).toContain('Ana’s standfirst.')
    await second.close()
  })
})
