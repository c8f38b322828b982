import type { Role } from './roles.ts'

/** Who acts: nobody we know, a visitor with a guest token, a member of staff, or whoever knows a secret address. */
export type Actor = { kind: 'nobody' } | { kind: 'visitor'; id: string } | StaffActor | TokenActor
export interface StaffActor {
  kind: 'staff'
  id: string
  role: Role
}
/** Whoever knows a token that stands in an address: a calendar has no session. It opens one thing of its owner. */
export interface TokenActor {
  kind: 'token'
  owner: { staffId: string } | { centerId: string }
}

/**
 * The only permission table: which roles may do what. Visitors may do none of these; what a visitor may
 * (walk, chat, ask) needs no entry.
 */
const PERMISSIONS = {
  /** To stand at the desk: to come on duty, and with that to read and to answer what visitors ask. */
  answer: ['rep', 'lead', 'owner'],
  'staff-invite': ['owner'],
  'staff-list': ['lead', 'owner'],
  'staff-change': ['owner'],
  'layout-publish': ['marketer', 'owner'],
  'settings-change': ['owner', 'lead'],
  'centers-change': ['owner', 'lead'],
  /** To say how long data is kept, and to export and erase what is of a person. */
  'data-manage': ['owner'],
  /** To see what staff changed of people, rights, publishing and data. */
  'audit-read': ['owner'],
  'rota-plan': ['lead', 'owner'],
  'rota-own': ['rep', 'lead', 'owner'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

export function can(actor: Actor, permission: Permission): boolean {
  if (actor.kind !== 'staff') return false
  const roles: readonly Role[] = PERMISSIONS[permission]
  return roles.includes(actor.role)
}
