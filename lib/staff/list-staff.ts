import type { Store } from '../store/store'
import { parseStaffFile, type StaffMember } from './staff-file'

/** Everybody on the staff, with the file as it was read, and what is wrong with files that cannot be. */
export interface StaffList {
  people: { member: StaffMember; blob: string }[]
  problems: string[]
}

/**
 * Everybody on the staff, by name.
 *
 * @throws StoreError when the store cannot say
 */
export async function listStaff(store: Pick<Store, 'list' | 'read'>): Promise<StaffList> {
  const people: StaffList['people'] = []
  const problems: string[] = []
  for (const { path } of await store.list()) {
    const handle = /^staff\/([^/]+)\.yaml$/.exec(path)?.[1]
    // Read as it is now, recorded or not, as every act reads it.
    const file = handle === undefined ? null : await store.read(path)
    if (handle === undefined || !file) continue
    const parsed = parseStaffFile(handle, file.bytes)
    if (parsed.ok) people.push({ member: parsed.member, blob: file.blob })
    else problems.push(parsed.message)
  }
  people.sort((one, other) => one.member.name.localeCompare(other.member.name, 'en'))
  return { people, problems }
}
