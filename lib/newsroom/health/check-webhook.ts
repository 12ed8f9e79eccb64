import type { Finding } from './finding'

/** Whether GitHub tells the paper of pushes. `last` is when it last told this server. */
export function checkWebhook({ secret, last }: { secret: string | null; last: number | null }, now: number): Finding {
  const topic = 'Webhook'
  if (!secret)
    return {
      topic,
      state: 'missing',
      says: 'GitHub does not tell the paper of pushes, so each page is made anew every minute.',
      remedy: 'Set GITHUB_WEBHOOK_SECRET, and add a webhook for pushes to /internal/github with the same secret.',
    }
  if (last !== null) return { topic, state: 'good', says: `GitHub last told this server ${ago(now - last)}.` }
  return {
    topic,
    state: 'watch',
    says: 'Its secret is set; GitHub has not told this server of a push since it started.',
    remedy: 'If that stays so after a save, look at the deliveries on the webhook’s page on GitHub.',
  }
}

function ago(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  if (minutes < 1) return 'less than a minute ago'
  if (minutes < 120) return `${minutes} minutes ago`
  return `${Math.floor(minutes / 60)} hours ago`
}
