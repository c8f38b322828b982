import { randomUUID } from 'node:crypto'
import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import { StartError } from '../start-error.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { writeBackup } from './backup-file.ts'
import type { Database } from './database.ts'

/**
 * The embedded database belongs to the process of the server. Whoever has the machine asks it for a backup by a file in
 * the data folder, and finds the backup beside it: `<id>.asked`, then `<id>.backup` or `<id>.failed`.
 */
const FOLDER = 'backups'

/** Milliseconds between two looks for the answer. */
const LOOK_EVERY = 200

/** Makes the backups that are asked for while the server runs. Returns what ends it. */
export function answerBackupRequests(deps: {
  database: Database
  dataFolder: string
  log: Logger
}): () => Promise<void> {
  const folder = join(deps.dataFolder, FOLDER)
  rmSync(folder, { recursive: true, force: true }) // whoever asked an earlier process asks again
  mkdirSync(folder, { mode: 0o700 })
  const works = new SerialQueue()

  async function answer(): Promise<void> {
    for (const name of readdirSync(folder)) {
      if (!name.endsWith('.asked')) continue
      const path = join(folder, name.slice(0, -'.asked'.length))
      rmSync(`${path}.asked`)
      try {
        await writeBackup(deps, `${path}.partial`)
        renameSync(`${path}.partial`, `${path}.backup`)
      } catch (error) {
        deps.log.error({ error }, 'a backup could not be made')
        writeFileSync(`${path}.failed`, '')
      }
    }
  }

  const watcher = watch(folder, () => void works.run(answer).catch(() => undefined))
  return async () => {
    watcher.close()
    await works.settled()
  }
}

/**
 * Asks the running server for a backup.
 *
 * @param to where it is put
 * @throws StartError when the server cannot make one
 */
export async function askForBackup(dataFolder: string, to: string): Promise<void> {
  const path = join(dataFolder, FOLDER, randomUUID())
  writeFileSync(`${path}.asked`, '')
  for (;;) {
    await setTimeout(LOOK_EVERY)
    if (existsSync(`${path}.failed`)) {
      throw new StartError('The server could not make a backup; its log says why.')
    }
    if (!existsSync(`${path}.backup`)) continue
    // Not renamed: it may go to another disk.
    copyFileSync(`${path}.backup`, to, constants.COPYFILE_EXCL)
    return rmSync(`${path}.backup`)
  }
}
