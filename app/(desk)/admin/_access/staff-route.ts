import { type DeskAct, may, whoMay } from '@/lib/staff/permissions'
import type { StaffMember } from '@/lib/staff/staff-file'
import { storeFailure } from '@/lib/store/store-failure'
import { signedInStaff } from './require-staff'
import { renewSession } from './session-cookie'

/**
 * The door of every route of the desk, which a browser asks with GET and which changes nothing: who asks, whether they
 * may, then the answer.
 *
 * @param name what is asked for as the table of permissions knows it
 */
export function staffRoute(name: DeskAct, answer: (request: Request, member: StaffMember) => Promise<Response>) {
  return async function GET(request: Request): Promise<Response> {
    try {
      const member = await signedInStaff()
      if (!member) return refusal(401, 'You are signed out. Sign in at /admin/sign-in, then ask again.')
      if (!may(member, name)) return refusal(403, whoMay(name))
      await renewSession()
      return await answer(request, member)
    } catch (error) {
      const failure = storeFailure(error)
      if (!failure) throw error
      console.error(failure.message)
      return refusal(503, failure.message)
    }
  }
}

function refusal(status: number, message: string): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' }
  return new Response(`${message}\n`, { status, headers })
}
