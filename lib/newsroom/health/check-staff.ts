import { parseStaffFile, type StaffMember } from '../../staff/staff-file'
import type { Store } from '../../store/store'
import type { Finding } from './finding'

/** Whether somebody may look after the paper, and everybody's file can be read. */
export async function checkStaff(store: Pick<Store, 'list' | 'readAt'>): Promise<Finding[]> {
  const topic = 'Staff'
  const members: StaffMember[] = []
  const unreadable: string[] = []
  for (const { path, blob } of await store.list()) {
    const handle = /^staff\/([^/]+)\.yaml$/.exec(path)?.[1]
    if (handle === undefined) continue
    const parsed = parseStaffFile(handle, await store.readAt(blob))
    if (parsed.ok) members.push(parsed.member)
    else unreadable.push(parsed.message)
  }
  const of = (role: StaffMember['role']) => members.filter((member) => member.role === role).length
  const says = `Admins: ${of('admin')}. Editors: ${of('editor')}. Reporters: ${of('reporter')}.`
  const remedy = 'Run npm run invite with this paper’s secret, and open the address that it prints.'
  return [
    of('admin') > 0
      ? { topic, state: 'good', says }
      : { topic, state: 'broken', says: `${says} Nobody may invite.`, remedy },
    ...unreadable.map((message): Finding => {
      return {
        topic: 'Staff file',
        state: 'broken',
        says: message,
        remedy: 'Until it is mended, this person is not let in.',
      }
    }),
  ]
}
