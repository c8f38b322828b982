import { can } from '@foyer/shared/access/can.ts'
import type { StaffMember } from '../identity/identity-types.ts'

/** Whether somebody of the staff may stand at the desk. */
export function mayAnswer({ id, role }: StaffMember): boolean {
  return can({ kind: 'staff', id, role }, 'answer')
}
