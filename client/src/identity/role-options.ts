import type { Role } from '@foyer/shared/access/roles.ts'

/** The roles in the order of lists; a record, so that none is forgotten. */
const ROLES: Record<Role, true> = { rep: true, lead: true, marketer: true, owner: true }

/** The roles for a choice, with the texts that `textOf` gives. */
export function roleOptions(textOf: (role: Role) => string): { value: Role; text: string }[] {
  return (Object.keys(ROLES) as Role[]).map((value) => ({ value, text: textOf(value) }))
}
