/** What is written down: changes of people, rights, publishing and data. The rota has a history of its own. */
export const AUDIT_ACTIONS = [
  'invitation-made',
  'invitation-withdrawn',
  'account-made',
  'staff-changed',
  'password-link-made',
  'profile-changed',
  'layout-published',
  'settings-changed',
  'center-added',
  'center-changed',
  'retention-changed',
  'visitor-copied',
  'visitor-erased',
  'staff-copied',
  'staff-erased',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

/** Entries that are shown at once. */
export const AUDIT_PAGE = 50
/** Entries of a file, the newest ones. */
export const AUDIT_FILE = 10_000
/** Days that an entry is kept; nobody can set others, so that nobody erases what names them. */
export const AUDIT_DAYS = 730
