import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openEmbeddedDatabase } from '@foyer/server/storage/embedded-database.ts'
import { Pool } from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FakeClock } from '../support/fake-clock.ts'
import { startMailServer } from '../support/mail-server.ts'
import { findPostgres, startPostgres } from '../support/postgres-server.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { type Answers, askCompany, MAILS } from '../upgrades/ask-company.ts'
import { bootCompany, NOW } from '../upgrades/company.ts'
import { restoreRows } from '../upgrades/dump-rows.ts'

const RELEASES = resolve(import.meta.dirname, '../upgrades/releases')
const releases = globSync('*.sql', { cwd: RELEASES }).map((name) => name.replace(/\.sql$/, ''))
const programs = findPostgres()

/** What this version's server says of the company whose database an earlier one has left, which `said` this. */
async function answersOf(
  said: Answers,
  dataFolder: string,
  databaseUrl?: string,
): Promise<Answers> {
  const mails = await startMailServer()
  const clock = new FakeClock(NOW)
  const more = databaseUrl === undefined ? {} : { databaseUrl }
  const server = await bootCompany({ dataFolder, clock, mailUrl: mails.url, ...more })
  try {
    return await askCompany(server, clock, mails, (said[MAILS] as string[]).length)
  } finally {
    await server.stop()
    await mails.stop()
  }
}

/** Releases before 0010 told everybody who a visitor is in every visit, which nobody is told any more. */
function forgetLastingIds(said: Answers): void {
  delete (said['conversation at the desk'] as { visitorId?: string }).visitorId
  for (const line of said['chat of the lobby'] as { rep: boolean; from?: string }[]) {
    if (!line.rep) delete line.from
  }
}

describe.each(releases)('what a database of %s holds is found again by this version', (tag) => {
  const rows = readFileSync(join(RELEASES, `${tag}.sql`), 'utf8')
  // More may be said by now; what was said is still said.
  const said = JSON.parse(readFileSync(join(RELEASES, `${tag}.json`), 'utf8')) as Answers
  forgetLastingIds(said)

  test('embedded', async () => {
    const { folder, remove } = makeTemporaryFolder()
    onTestFinished(remove)
    const { pool, close } = await openEmbeddedDatabase(join(folder, 'database'))
    await restoreRows(pool, tag, rows)
    await close()
    expect(await answersOf(said, folder)).toMatchObject(said)
  })

  test.skipIf(programs === null)(
    'in a PostgreSQL server (skipped only where none is installed)',
    async () => {
      const { folder, remove } = makeTemporaryFolder()
      onTestFinished(remove)
      const postgres = await startPostgres(programs!)
      onTestFinished(postgres.stop)
      const url = postgres.makeDatabase('foyer')
      const pool = new Pool({ connectionString: url, max: 1 })
      await restoreRows(pool, tag, rows)
      await pool.end()
      expect(await answersOf(said, folder, url)).toMatchObject(said)
    },
  )
})
