import type { GitHubRefusal } from '@/lib/staff/github/sign-in-with-github'

/** Why a way by GitHub ended before its end. */
export type GitHubEnd = GitHubRefusal | 'no' | 'lost' | 'away' | 'often'

/** What somebody is told whom GitHub brought back and who is not in, and what to do. */
export const whyNotByGitHub: Record<GitHubEnd, string> = {
  unknown:
    'No staff file of this paper names this GitHub account. Sign in with a passkey and add the account to your own keys, or ask an admin.',
  unclear:
    'The staff files do not say clearly whose GitHub account this is: two name it, or it took over a name that another account had. Sign in with a passkey, or ask an admin.',
  taken: 'This GitHub account signs in somebody else on the staff, so it was not added.',
  busy: 'Your staff file was being changed at this very moment. Try again.',
  no: 'You did not let GitHub say who you are, so nothing was changed.',
  lost: 'This browser did not begin this at GitHub, or longer than ten minutes ago. Begin again here.',
  away: 'GitHub did not confirm who you are. Try again, or sign in with a passkey; the server’s log says more.',
  often: 'There were very many attempts to sign in. Wait a few minutes, then try again.',
}

/** The sentence for what an address says; null where it says nothing that we said. */
export function gitHubEndSentence(said: string | string[] | undefined): string | null {
  return typeof said === 'string' && Object.hasOwn(whyNotByGitHub, said) ? whyNotByGitHub[said as GitHubEnd] : null
}
