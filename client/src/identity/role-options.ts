import { ROLES, type Role } from '@foyer/shared/access/roles.ts'

/** The roles for a choice, with the texts that `textOf` gives. */
export function roleOptions(textOf: (role: Role) => string): { value: Role; text: string }[] {
  return ROLES.map((value) => ({ value, text: textOf(value) }))
}
