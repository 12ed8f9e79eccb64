import { verify } from '@octokit/webhooks-methods'
import { z } from 'zod'
import { followChanges } from '@/app/follow-changes'
import { noteWebhook } from '@/app/last-webhook'
import { openPaper } from '@/app/newsroom'
import { isGitId } from '@/lib/store/git-blob-id'

/** GitHub sends no longer ones. */
const longestBody = 25 * 1024 * 1024

const push = z.object({ ref: z.string(), before: z.string().refine(isGitId) })

/**
 * Told by GitHub that somebody has pushed to the repository: the pages that the push touched are marked, and made anew at
 * their next request. What the desk itself saves comes back this way too, which costs nothing.
 */
export async function POST(request: Request): Promise<Response> {
  const { kept } = await openPaper()
  const settings = kept.in === 'github' ? kept.settings : null
  if (!settings?.webhookSecret) return answer(404, 'This paper takes no webhooks. Set GITHUB_WEBHOOK_SECRET.')
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) return answer(413, 'Too long.')
  const body = await request.text()
  const signature = request.headers.get('x-hub-signature-256')
  if (!signature || !(await verify(settings.webhookSecret, body, signature).catch(() => false)))
    return answer(401, 'The signature is not that of GITHUB_WEBHOOK_SECRET. Give the webhook the same secret.')
  noteWebhook(Date.now())
  const event = request.headers.get('x-github-event')
  if (event !== 'push') return answer(200, `Nothing to do for “${event}”.`)
  const pushed = push.safeParse(parseJson(body))
  if (!pushed.success) return answer(400, 'This is no push. Set the webhook’s content type to application/json.')
  if (pushed.data.ref !== `refs/heads/${settings.branch}`) return answer(200, `Nothing to do for ${pushed.data.ref}.`)
  try {
    return Response.json({ paths: await followChanges(pushed.data.before) })
  } catch (error) {
    console.error('A push could not be taken in:', error)
    return answer(503, 'GitHub could not be asked what the push changed. Deliver it again.')
  }
}

function answer(status: number, message: string): Response {
  return Response.json({ message }, { status })
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
