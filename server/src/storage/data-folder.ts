import { randomUUID } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartError } from '../start-error.ts'

/** Bytes that must fit beside what is there: a server that can write nothing more must not let people in. */
const ROOM = 256 * 1024
/** What others than the folder's own user may do in it. */
const OTHERS = 0o077
/** Beside the lock: the number of the process that has it. */
const NOTE = 'lock-holder'

/**
 * Makes the data folder if need be, for this user alone: it holds secrets, and files of the embedded database, which
 * gives each of them to everybody who can reach it. One that others can enter is closed to them, which is said.
 *
 * @throws StartError when this user may not write there, nothing more fits, or others cannot be kept out
 */
export async function prepareDataFolder(
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    await checkRoom(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const help = NO_ROOM.has(code)
      ? 'make room for it'
      : 'give this user the right to, or set DATA_DIR to another folder'
    throw new StartError(`The data folder ${folder} cannot be written (${code}): ${help}.`)
  }
  // Windows has no such rights: its folders are their user's by inheritance.
  if (process.platform === 'win32' || !isOpenToOthers(folder)) return
  try {
    chmodSync(folder, statSync(folder).mode & ~OTHERS)
  } catch {
    // Somebody else's: what it is now decides.
  }
  if (isOpenToOthers(folder)) {
    throw new StartError(
      `The data folder ${folder} is open to other users, and this one may not change that: ` +
        'make it its own with mode 700, or set DATA_DIR to another folder.',
    )
  }
  say(`The data folder ${folder} was open to other users: now it is this user's alone.`)
}

function isOpenToOthers(folder: string): boolean {
  return (statSync(folder).mode & OTHERS) !== 0
}

/** Rejects when nothing more can be written to the data folder. */
export async function checkRoom(folder: string): Promise<void> {
  const probe = join(folder, `probe-${randomUUID()}`)
  try {
    await writeFile(probe, Buffer.alloc(ROOM))
  } finally {
    await rm(probe, { force: true })
  }
}

/** A full disk, a quota, a limit on files. */
const NO_ROOM = new Set<string | undefined>(['ENOSPC', 'EDQUOT', 'EFBIG'])

/**
 * Takes the data folder for this process alone: two processes on one embedded database would destroy it.
 *
 * The lock is one of the operating system's on an open file, held by way of SQLite: it is gone the moment
 * the process is, however that ends, so there is no stale lock to recognise by process ids (which are used
 * again, and are all alike in containers).
 *
 * @returns gives the folder back
 * @throws StartError when another process has it
 */
export function lockDataFolder(folder: string): () => void {
  const unlock = tryLockDataFolder(folder)
  if (unlock !== null) return unlock
  throw new StartError(
    `The data folder ${folder} is in use by another Foyer (process ${readNote(folder)}): ` +
      'stop that one, or set DATA_DIR to another folder.',
  )
}

/** Like `lockDataFolder`, but null when another process has it. */
export function tryLockDataFolder(folder: string): (() => void) | null {
  const lock = new DatabaseSync(join(folder, 'lock'))
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    lock.close()
    return null
  }
  writeFileSync(join(folder, NOTE), String(process.pid))
  return () => lock.close()
}

/** Who holds the lock, for the message only. */
function readNote(folder: string): string {
  try {
    return readFileSync(join(folder, NOTE), 'utf8')
  } catch {
    return 'unknown'
  }
}
