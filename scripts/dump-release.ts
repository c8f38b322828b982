import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbeddedDatabase } from '../server/src/storage/embedded-database.ts'
import { FakeClock } from '../tests/support/fake-clock.ts'
import { makeFreshDataFolder } from '../tests/support/fresh-data-folder.ts'
import { startMailServer } from '../tests/support/mail-server.ts'
import { askCompany } from '../tests/upgrades/ask-company.ts'
import { BEGIN, bootCompany, makeCompany } from '../tests/upgrades/company.ts'
import { dumpRows, newestMigration } from '../tests/upgrades/dump-rows.ts'
import { ROOT } from './run-steps.ts'

/**
 * `node scripts/dump-release.ts`: what a release leaves behind, for the test of upgrades to find again. Writes the rows
 * of a sample company, and what this version's server says of it, under the name of the newest migration. What is there
 * already is not written over: a release stays as it was.
 */
/** What the library for signing in has for a feature that is not used, and what only a fault writes into. */
const MAY_BE_EMPTY = ['staff_verifications', 'events_set_aside']

/** Mails that the sample company has caused. */
const WAITING = 6
/** Nobody answers here, so mails wait; a second server sends them. */
const NO_MAIL_SERVER = 'smtp://127.0.0.1:1'

const { folder, remove } = await makeFreshDataFolder()
const clock = new FakeClock(BEGIN)
const made = await bootCompany({ dataFolder: folder, clock, mailUrl: NO_MAIL_SERVER })
await makeCompany(made, clock)
await made.stop()
const { pool, close } = await openEmbeddedDatabase(join(folder, 'database'))
const rows = await dumpRows(pool, MAY_BE_EMPTY)
await close()
const mails = await startMailServer()
const server = await bootCompany({ dataFolder: folder, clock, mailUrl: mails.url })
const answers = await askCompany(server, clock, mails, WAITING)
await server.stop()
await mails.stop()
remove()

const path = join(ROOT, 'tests/upgrades/releases', newestMigration())
writeFileSync(`${path}.sql`, rows, { flag: 'wx' })
writeFileSync(`${path}.json`, `${JSON.stringify(answers, null, 2)}\n`, { flag: 'wx' })
console.log(`Written: ${path}.sql and .json`)
process.exit(0)
