/** What a member of staff may be. A person has one role; `can.ts` says what each may. */
export const ROLES = ['rep', 'lead', 'marketer', 'owner'] as const
export type Role = (typeof ROLES)[number]
