import type { Role } from '@foyer/shared/access/roles.ts'
import type { Logger } from 'pino'

/** What happened to who may do what. Nobody but members of staff is named, and those by their ids. */
export type SecurityEvent =
  | { event: 'signed-in' | 'signed-out' | 'password-changed'; staffId: string }
  | { event: 'second-factor-on' | 'second-factor-off'; staffId: string }
  /** `staffId` null: nobody's code was waited for. */
  | { event: 'code-wrong'; staffId: string | null }
  /** `staffId` null: there is no such account. */
  | { event: 'sign-in-failed' | 'sign-in-paused'; staffId: string | null }
  | { event: 'link-made'; link: 'invitation' | 'password'; by: string; staffId?: string }
  | { event: 'link-used'; link: 'setup' | 'invitation' | 'password'; staffId: string }
  | { event: 'role-changed'; staffId: string; by: string; role: Role }
  | { event: 'deactivated' | 'reactivated'; staffId: string; by: string }
  | { event: 'session-ended'; staffId: string }

/** Writes such events to the log, each as a line `security: <event>` of its own, for whoever watches over it. */
export type SecurityLog = (event: SecurityEvent) => void

export function createSecurityLog(log: Logger): SecurityLog {
  return (event) => log.info(event, `security: ${event.event}`)
}
