import type { Bus } from '../events/bus.ts'
import type { Database } from '../storage/database.ts'
import type { Auth } from './create-auth.ts'
import { activeStaffNames, findSessionOwner, findStaff } from './identity-queries.ts'
import type { StaffSessions } from './identity-types.ts'

export function createStaffSessions(database: Database, auth: Auth, bus: Bus): StaffSessions {
  /** Kept until somebody of the staff changes: everybody who enters is compared with them. */
  let names: Promise<string[]> | null = null
  const forgetNames = () => {
    names = null
  }
  bus.on('staff', forgetNames)

  function staffNames(): Promise<string[]> {
    if (names === null) {
      names = activeStaffNames(database)
      names.catch(forgetNames) // the next one asks again
    }
    return names
  }

  const byId: StaffSessions['byId'] = async (staffId) => {
    const member = await findStaff(database, staffId)
    return member?.active ? member : null
  }
  return {
    byId,
    async open(headers) {
      const found = await auth.api.getSession({ headers })
      const member = found && (await byId(found.user.id))
      return member && { id: found.session.id, member }
    },
    async bySession(sessionId) {
      const staffId = await findSessionOwner(database, sessionId)
      return staffId === null ? null : byId(staffId)
    },
    names: staffNames,
  }
}
