import { randomUUID } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import { StartError } from '../start-error.ts'
import { writeBackup } from './backup-file.ts'
import { tryLockDataFolder } from './data-folder.ts'
import type { Database } from './database.ts'

/**
 * The embedded database belongs to the process of the server. Whoever has the machine asks it for a backup by a file in
 * the data folder, and finds the backup beside it: `<id>.asked`, which stays until there is `<id>.backup` or `<id>.failed`.
 */
const FOLDER = 'backups'

/** Milliseconds between two looks of the server: not every disk tells of new files. */
const SERVER_LOOKS_EVERY = 1000
/** Milliseconds between two looks for the answer. */
const ASKER_LOOKS_EVERY = 200
/** Looks between two of those for the server: for that moment the asker has the folder, and none could start. */
const LOOKS_FOR_SERVER = 25

/** Makes the backups that are asked for while the server runs. Returns what ends it. */
export function answerBackupRequests(deps: {
  database: Database
  dataFolder: string
  log: Logger
}): () => Promise<void> {
  const folder = join(deps.dataFolder, FOLDER)
  rmSync(folder, { recursive: true, force: true }) // whoever asked an earlier process asks again
  mkdirSync(folder, { mode: 0o700 })
  let answering: Promise<void> | null = null

  async function answer(): Promise<void> {
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.asked')) continue
      const path = join(folder, name.slice(0, -'.asked'.length))
      try {
        await writeBackup(deps, `${path}.partial`)
        renameSync(`${path}.partial`, `${path}.backup`)
      } catch (error) {
        deps.log.error({ error }, 'a backup could not be made')
        writeFileSync(`${path}.failed`, '')
      }
      rmSync(`${path}.asked`, { force: true })
    }
  }

  const looks = setInterval(() => {
    // What cannot be answered, on a full disk for one, is tried again.
    answering ??= answer()
      .catch(() => undefined)
      .finally(() => {
        answering = null
      })
  }, SERVER_LOOKS_EVERY).unref()
  return async () => {
    clearInterval(looks)
    await answering
  }
}

/**
 * Asks the running server for a backup.
 *
 * @param to where it is put
 * @throws StartError when the server cannot make one, or none runs any more
 */
export async function askForBackup(dataFolder: string, to: string): Promise<void> {
  const path = join(dataFolder, FOLDER, randomUUID())
  mkdirSync(join(dataFolder, FOLDER), { recursive: true, mode: 0o700 }) // of a server that is just starting
  writeFileSync(`${path}.asked`, '')
  try {
    await answered(dataFolder, path)
    // Not renamed: it may go to another disk.
    copyFileSync(`${path}.backup`, to, constants.COPYFILE_EXCL)
  } finally {
    for (const kind of ['asked', 'failed', 'backup']) rmSync(`${path}.${kind}`, { force: true })
  }
}

/** Resolves when the backup is there. */
async function answered(dataFolder: string, path: string): Promise<void> {
  for (let look = 0; ; look++) {
    await setTimeout(ASKER_LOOKS_EVERY)
    const waiting = existsSync(`${path}.asked`) // first: the answer is there before it goes
    if (existsSync(`${path}.backup`)) return
    if (existsSync(`${path}.failed`)) {
      throw new StartError('The server could not make a backup; its log says why.')
    }
    if (!waiting || (look % LOOKS_FOR_SERVER === 0 && !isHeld(dataFolder))) {
      throw new StartError('The server ended before the backup was made: ask again.')
    }
  }
}

function isHeld(dataFolder: string): boolean {
  const unlock = tryLockDataFolder(dataFolder)
  unlock?.()
  return unlock === null
}
