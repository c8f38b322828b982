import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFreshDatabase } from '../../../tests/support/fresh-database.ts'
import { makeTemporaryFolder } from '../../../tests/support/temporary-folder.ts'
import { createLog } from '../log.ts'
import { answerBackupRequests, askForBackup } from './backup-requests.ts'
import { lockDataFolder } from './data-folder.ts'

let temporary: ReturnType<typeof makeTemporaryFolder>
let dataFolder: string
let to: string
beforeEach(() => {
  temporary = makeTemporaryFolder()
  dataFolder = temporary.folder
  to = join(dataFolder, 'x.backup')
})
afterEach(() => temporary.remove())
const left = () => readdirSync(join(dataFolder, 'backups'))

/** What a running server has. */
async function serve() {
  const unlock = lockDataFolder(dataFolder)
  const { database, close } = await openFreshDatabase()
  const end = answerBackupRequests({ database, dataFolder, log: createLog('silent') })
  return async () => {
    await end()
    await close()
    unlock()
  }
}

test('who asks when no server has the folder is told', async () => {
  await expect(askForBackup(dataFolder, to)).rejects.toThrow(/server ended/)
  expect(left()).toEqual([])
})

test('who asked a server that was started anew is told', async () => {
  const unlock = lockDataFolder(dataFolder)
  const asked = askForBackup(dataFolder, to)
  const end = await serveAnew()
  await expect(asked).rejects.toThrow(/server ended/)
  await end()
  unlock()

  async function serveAnew() {
    const { database, close } = await openFreshDatabase()
    const end = answerBackupRequests({ database, dataFolder, log: createLog('silent') })
    return () => end().then(close)
  }
})

test('a backup that fails half-way leaves no file, one that does not is handed over', async () => {
  const end = await serve()
  await expect(askForBackup(dataFolder, to)).rejects.toThrow(/could not make/) // no secrets to read
  expect(left()).toEqual([])
  expect(existsSync(to)).toBe(false)
  mkdirSync(join(dataFolder, 'secrets'))
  await askForBackup(dataFolder, to)
  expect(left()).toEqual([])
  expect(existsSync(to)).toBe(true)
  await end()
})
