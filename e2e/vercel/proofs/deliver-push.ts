import { createHmac } from 'node:crypto'
import type { Deployment } from '../deployment'
import type { Platform } from '../launch/start-platform'

/** Pushes files as a developer would, and tells the paper as GitHub would: with a signature. */
export async function deliverPush(
  { github, env }: Deployment,
  platform: Platform,
  files: Record<string, string>,
): Promise<Response> {
  const { object } = (await github.ask('GET', `/git/ref/heads/${github.branch}`)) as { object: { sha: string } }
  const after = await github.push(files)
  const body = JSON.stringify({ ref: `refs/heads/${github.branch}`, before: object.sha, after })
  const signature = createHmac('sha256', env.GITHUB_WEBHOOK_SECRET ?? '')
    .update(body)
    .digest('hex')
  return fetch(`${platform.url}/internal/github`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'push',
      'x-hub-signature-256': `sha256=${signature}`,
    },
    body,
  })
}
