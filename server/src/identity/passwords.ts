import { done, type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { ChangePasswordBody } from '@foyer/shared/identity/identity-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { HOUR } from '@foyer/shared/time/durations.ts'
import { writeAudit } from '../audit/audit-queries.ts'
import type { StaffCaller } from '../http/route.ts'
import type { Database } from '../storage/database.ts'
import { checkPassword } from './check-password.ts'
import type { Auth } from './create-auth.ts'
import {
  deleteSessions,
  findStaff,
  findStaffByEmail,
  type StaffRecord,
} from './identity-queries.ts'
import { findLeftPasswordLink, takeLeftPasswordLink } from './left-password-links.ts'
import { hashToken, makeToken } from './one-time-token.ts'
import {
  findPasswordLink,
  putPasswordLink,
  readPasswordHash,
  writePasswordHash,
} from './password-queries.ts'
import { deleteSecondFactor } from './second-factor-queries.ts'

/** How long a link to a new password works. */
export const PASSWORD_LINK_LASTS = HOUR

interface PasswordLink {
  link: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** How passwords become others. */
export interface Passwords {
  /**
   * A one-time link to a new password, the only one of this member; who uses it needs no code any more.
   *
   * @param by staff id of the owner who makes it
   */
  makeLink(staffId: string, by: string): Promise<PasswordLink>
  /** A link for who asked by mail, and may be anybody; null: one that an owner made is in force, and stays. */
  makeMailedLink(staffId: string): Promise<PasswordLink | null>
  /**
   * Sets the password by a one-time link, which is used up, and ends every session of whose it is. A link that was made on
   * the server, or by an owner, ends the second factor as well: it is for who has nothing left.
   */
  reset(token: string, password: string): Promise<Result<StaffRecord>>
  /** Sets the own password and ends every other session. */
  change(caller: StaffCaller, body: ChangePasswordBody): Promise<Result>
}

export function createPasswords(deps: {
  database: Database
  auth: Auth
  dataFolder: string
  publicUrl: string
  clock: Clock
}): Passwords {
  const { database, auth, dataFolder, publicUrl, clock } = deps
  const hasher = async () => (await auth.$context).password

  function newLink(staffId: string, endsSecondFactor: boolean) {
    const token = makeToken()
    const now = clock.now()
    const expiresAt = now + PASSWORD_LINK_LASTS
    return {
      link: { link: passwordLink(publicUrl, token), expiresAt },
      row: {
        ...{ staffId, endsSecondFactor },
        ...{ tokenHash: hashToken(token), expiresAt: new Date(expiresAt) },
      },
      now: new Date(now),
    }
  }

  return {
    async makeLink(staffId, by) {
      const { link, row, now } = newLink(staffId, true)
      await database.transaction(async (transaction) => {
        await putPasswordLink(transaction, row, now)
        await writeAudit(transaction, { actor: by, action: 'password-link-made', subject: staffId })
      })
      return link
    },

    async makeMailedLink(staffId) {
      const { link, row, now } = newLink(staffId, false)
      const put = await database.transaction((change) => putPasswordLink(change, row, now))
      return put ? link : null
    },

    async reset(token, password) {
      const hash = await (await hasher()).hash(password)
      const tokenHash = hashToken(token)
      return database.transaction(async (transaction) => {
        const now = clock.now()
        const made = await findPasswordLink(transaction, tokenHash, new Date(now))
        const email = made === null ? findLeftPasswordLink(dataFolder, tokenHash, now) : null
        const member =
          made !== null
            ? await findStaff(transaction, made.staffId)
            : email !== null
              ? await findStaffByEmail(transaction, email)
              : null
        if (!member?.active) return refuse('link-used')
        const good = checkPassword(password, member)
        if (!good.ok) return good
        if (email !== null && !takeLeftPasswordLink(dataFolder, tokenHash)) {
          return refuse('link-used')
        }
        await writePasswordHash(transaction, member.id, hash)
        await deleteSessions(transaction, member.id)
        if (made?.endsSecondFactor !== false) await deleteSecondFactor(transaction, member.id)
        return succeed(member)
      })
    },

    async change({ id, sessionId }, { current, password }) {
      const member = await findStaff(database, id)
      const good = member === null ? refuse('not-signed-in') : checkPassword(password, member)
      if (!good.ok) return good
      const before = await readPasswordHash(database, id)
      const { hash, verify } = await hasher()
      if (before === null || !(await verify({ hash: before, password: current }))) {
        return refuse('password-current-wrong', 'current: not the password of this account')
      }
      const after = await hash(password)
      await database.transaction(async (transaction) => {
        await writePasswordHash(transaction, id, after)
        await deleteSessions(transaction, id, sessionId)
      })
      return done
    },
  }
}

export function passwordLink(publicUrl: string, token: string): string {
  return `${publicUrl}/reset?token=${token}`
}
