import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashToken, makeToken } from './one-time-token.ts'

/**
 * One-time links to a new password that are left in the data folder, by whoever has the machine: the database belongs to
 * the server, which may be running or not. Each is a file with the token's hash for a name.
 */
const FOLDER = 'password-links'

interface LeftLink {
  /** Lower case. */
  email: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** Leaves a link for the account with that mail address, and clears away those that are over. Returns its token. */
export function leavePasswordLink(dataFolder: string, link: LeftLink, now: number): string {
  const folder = join(dataFolder, FOLDER)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(folder)) {
    const left = read(join(folder, name))
    if (left === null || left.expiresAt <= now) rmSync(join(folder, name), { force: true })
  }
  const token = makeToken()
  writeFileSync(join(folder, hashToken(token)), JSON.stringify(link), { mode: 0o600 })
  return token
}

/** Uses a left link up: the mail address that it is for, or null when there is no such link any more. */
export function takeLeftPasswordLink(
  dataFolder: string,
  tokenHash: string,
  now: number,
): string | null {
  const path = join(dataFolder, FOLDER, tokenHash)
  const taken = `${path}.taken`
  try {
    renameSync(path, taken) // of two at the same moment one finds it
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const left = read(taken)
  rmSync(taken)
  return left !== null && left.expiresAt > now ? left.email : null
}

function read(path: string): LeftLink | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LeftLink
  } catch {
    return null // half written, or just taken
  }
}
