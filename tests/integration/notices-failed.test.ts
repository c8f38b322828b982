import { deliveries } from '@foyer/server/deliveries/deliveries-tables.ts'
import { createLog } from '@foyer/server/log.ts'
import { listFailedNotices } from '@foyer/server/notices/notices-queries.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { storeStaff } from '../support/store-staff.ts'

let storage: Awaited<ReturnType<typeof openFreshDatabase>>
beforeAll(async () => {
  storage = await openFreshDatabase()
})
afterAll(() => storage.close())

test('one that cannot be read is left out and logged; the others are listed, the latest first', async () => {
  const { id: recipientId } = await storeStaff(storage.database, 'Rita')
  const failed = (key: string, minute: number, payload: unknown) => ({
    key,
    channel: 'mail',
    recipientKind: 'staff',
    recipientId,
    payload,
    state: 'failed',
    nextAttemptAt: new Date(0),
    endedAt: new Date(minute * 60_000),
    error: 'no such mailbox',
  })
  await storage.database
    .insert(deliveries)
    .values([
      failed('first', 1, { kind: 'test' }),
      failed('of another version', 2, { kind: 'of another version' }),
      failed('nothing at all', 3, 'nothing'),
      failed('last', 4, { kind: 'test' }),
    ])
  const logged: string[] = []
  const log = createLog('silent')
  log.error = ((_fields: object, message: string) =>
    logged.push(message)) as unknown as typeof log.error
  const listed = await listFailedNotices(storage.database, log)
  expect(listed.map(({ at }) => at / 60_000)).toEqual([4, 1])
  expect(listed[0]).toMatchObject({ name: 'Rita', kind: 'test', error: 'no such mailbox' })
  expect(logged).toEqual(Array(2).fill('a stored notice cannot be read'))
})
