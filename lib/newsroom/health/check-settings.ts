import type { Finding } from './finding'

const makeSecret = 'Make one with openssl rand -base64 33, and set it as SITE_SECRET; that signs everybody out.'

/** What seals sessions and signs invitations. `keptIn` is where the paper keeps one that it made itself. */
export function checkSecret(given: string | undefined, keptIn: string | null): Finding {
  const topic = 'SITE_SECRET'
  if (!given && keptIn) return { topic, state: 'good', says: `Not set: the paper made one of its own, in ${keptIn}.` }
  if (!given) return { topic, state: 'broken', says: 'Not set.', remedy: makeSecret }
  if (given.length < 32)
    return {
      topic,
      state: 'broken',
      says: `Set, with ${given.length} characters, which can be guessed.`,
      remedy: makeSecret,
    }
  // Nobody can tell chance by looking, but a word is no chance.
  if (new Set(given).size < 12)
    return { topic, state: 'watch', says: 'Set, and so regular that it can be guessed.', remedy: makeSecret }
  return { topic, state: 'good', says: `Set, with ${given.length} characters.` }
}

/** The secret before the present one, which keeps old sessions and addresses good for a while. */
export function checkPreviousSecret(given: string | undefined, present: string | undefined): Finding[] {
  const topic = 'SITE_SECRET_PREVIOUS'
  if (!given) return []
  if (given.length < 32)
    return [{ topic, state: 'broken', says: `Set, with ${given.length} characters.`, remedy: 'Leave it out.' }]
  if (given === present)
    return [{ topic, state: 'watch', says: 'It is the present secret again.', remedy: 'Leave it out.' }]
  return [
    {
      topic,
      state: 'watch',
      says: 'Set: whatever the secret before this one had sealed is still accepted.',
      remedy: 'Leave it out once thirty days have passed, and at once if somebody knows it who should not.',
    },
  ]
}

/** Signing in by GitHub: both halves of it, or none. */
export function checkGitHubSignIn(id: string | undefined, secret: string | undefined): Finding {
  const topic = 'Signing in by GitHub'
  if (!id && !secret) return { topic, state: 'good', says: 'Not set up, and not needed: people sign in by passkey.' }
  if (id && secret) return { topic, state: 'good', says: 'Set up, for whom a staff file names.' }
  const [is, isNot] = id ? ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET'] : ['GITHUB_CLIENT_SECRET', 'GITHUB_CLIENT_ID']
  return { topic, state: 'broken', says: `${is} is set, and ${isNot} is not.`, remedy: 'Set both or neither.' }
}

const ownMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * Whether the paper knows its public address.
 *
 * @param given SITE_URL
 * @param assumed the address that the paper takes itself to have
 * @param host the host that this page was asked of
 */
export function checkSiteAddress(given: string | undefined, assumed: URL, host: string): Finding {
  const topic = 'SITE_URL'
  const isHere = ownMachine.test(host)
  if (!given && isHere) return { topic, state: 'good', says: 'Not set, and not needed on this machine itself.' }
  if (!given)
    return {
      topic,
      state: assumed.host === host ? 'watch' : 'missing',
      says: `Not set: links, previews and invitations lead to ${assumed.origin}.`,
      remedy: `Set it to the public address, like https://${host}.`,
    }
  if (assumed.host !== host)
    return {
      topic,
      state: 'broken',
      says: `It is ${assumed.origin}, and this page was asked of ${host}.`,
      remedy: 'Set it to the address that readers use, or open the desk there.',
    }
  if (assumed.protocol !== 'https:' && !isHere)
    return {
      topic,
      state: 'broken',
      says: `${assumed.origin} is not encrypted, so sessions can be read on their way.`,
      remedy: 'Put https in front of the paper, and write SITE_URL with https.',
    }
  return { topic, state: 'good', says: `${assumed.origin}, where this page was asked.` }
}

/**
 * What tells several servers who is at the desk.
 *
 * @param url REDIS_URL
 * @param isMany whether several servers may run at once
 * @param ask fails when Redis does not answer
 */
export async function checkPresence(
  url: string | undefined,
  isMany: boolean,
  ask: (url: string) => Promise<void>,
): Promise<Finding> {
  const topic = 'REDIS_URL'
  if (!url && !isMany)
    return { topic, state: 'good', says: 'Not set, and not needed: one server knows who is at the desk.' }
  if (!url)
    return {
      topic,
      state: 'missing',
      says: 'Not set: each server knows only who is at the desk through itself. No text is lost by that.',
      remedy: 'Set it to a Redis that all servers reach, so that people see who else has a story open.',
    }
  try {
    await ask(url)
    return { topic, state: 'good', says: 'Set, and Redis answers.' }
  } catch (error) {
    // Never its address, which holds a password.
    const reason = error instanceof Error ? error.message || error.name : 'no answer'
    return {
      topic,
      state: 'broken',
      says: `Set, and Redis does not answer (${reason}).`,
      remedy: 'Mend the address or Redis.',
    }
  }
}
