import { HOUR } from '@foyer/shared/time/durations.ts'
import type { Database } from '../storage/database.ts'
import { lockOwners } from './identity-queries.ts'
import { deleteSetupLinks, insertLink } from './links-queries.ts'
import { hashToken, makeToken } from './one-time-token.ts'

const HOURS = 24

/**
 * The one-time link that makes the owner's account, or null when there is an owner. Each call makes the
 * links of earlier starts useless.
 */
export async function makeSetupLink(database: Database, publicUrl: string): Promise<string | null> {
  await deleteSetupLinks(database)
  if ((await lockOwners(database)).length > 0) return null
  const token = makeToken()
  await insertLink(database, {
    email: null,
    role: 'owner',
    tokenHash: hashToken(token),
    expiresAt: new Date(Date.now() + HOURS * HOUR),
  })
  return `${publicUrl}/setup?token=${token}`
}
