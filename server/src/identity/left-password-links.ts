import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** The mail address that a left link is for, or null when there is no such link any more. */
export function findLeftPasswordLink(
  dataFolder: string,
  tokenHash: string,
  now: number,
): string | null {
  const left = read(join(dataFolder, FOLDER, tokenHash))
  return left !== null && left.expiresAt > now ? left.email : null
}

/** Uses a left link up; false: somebody else did. */
export function takeLeftPasswordLink(dataFolder: string, tokenHash: string): boolean {
  try {
    rmSync(join(dataFolder, FOLDER, tokenHash)) // of two at the same moment one finds it
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}

function read(path: string): LeftLink | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LeftLink
  } catch {
    return null // half written, or just taken
  }
}
