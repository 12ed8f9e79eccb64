import { roles } from './roles'

/** Which role somebody has or gets; the form’s `role`. */
export function RoleField({ chosen }: { chosen: keyof typeof roles }) {
  return (
    <label>
      Role
      <select name="role" defaultValue={chosen}>
        {Object.entries(roles).map(([role, name]) => (
          <option key={role} value={role}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
