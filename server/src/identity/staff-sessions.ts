import { checkGuestName } from '@foyer/shared/identity/guest-name.ts'
import type { Database } from '../storage/database.ts'
import type { Auth } from './create-auth.ts'
import { activeStaffNames, findStaff } from './identity-queries.ts'
import type { StaffSessions } from './identity-types.ts'

export function createStaffSessions(database: Database, auth: Auth): StaffSessions {
  const byId: StaffSessions['byId'] = async (staffId) => {
    const member = await findStaff(database, staffId)
    return member?.active ? member : null
  }
  return {
    byId,
    async of(headers) {
      const session = await auth.api.getSession({ headers })
      return session && byId(session.user.id)
    },
    async looksLikeStaff(name) {
      const checked = checkGuestName(name, await activeStaffNames(database))
      return !checked.ok && checked.reason === 'name-reserved'
    },
  }
}
