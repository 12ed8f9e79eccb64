import { siteAddress } from '../../app/site-address'
import { type Invited, invitationAddress } from '../../lib/newsroom/invitation-address'
import { invitingPaper } from '../../lib/newsroom/inviting-paper'

/** An invitation, and where the secret that signs it comes from. */
export interface PrintedInvitation {
  address: string
  from: string
}

/**
 * A fresh invitation for who prints it. In one file, so that a command compiles and loads everything once.
 *
 * @param project absolute path of the project
 * @param invited the first admin when it is left out
 * @throws when nobody can be invited; the message says what is missing
 */
export async function printInvitation(
  project: string,
  env: Record<string, string | undefined>,
  invited: Invited = {},
): Promise<PrintedInvitation> {
  const paper = await invitingPaper(project, env)
  return { address: invitationAddress(invited, paper, siteAddress(env), Date.now()), from: paper.from }
}
