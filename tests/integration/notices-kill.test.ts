import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import type { FailedNotice } from '@foyer/shared/notices/notices-contract.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccounts } from '../support/accounts.ts'
import { eventually } from '../support/eventually.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { type SpawnedServer, spawnServer } from '../support/spawn-server.ts'

/** A mail server that answers nothing: what is handed to it stays under way. */
const silent = createServer((socket) => sockets.push(socket))
const sockets: Socket[] = []
let mails: MailServer
let server: SpawnedServer

beforeAll(async () => {
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  server = await spawnServer({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'foyer@example.com',
  })
})
afterAll(async () => {
  await server.remove()
  await mails?.stop()
  for (const socket of sockets) socket.destroy()
  silent.close()
})

test('NT10 what was being sent when the process died is not sent again; what waited is', async () => {
  const accounts = createAccounts(server.url, server.setupLink)
  const owner = await accounts.asOwner()
  const sendTest = () => owner.request('POST', '/api/notices/test', { channel: 'mail' })
  // Four go at the same time, the fifth waits.
  for (let i = 0; i < 5; i++) expect((await sendTest()).status).toBe(204)
  await eventually(() => sockets.length === 4, 'four mails under way')
  await server.end('SIGKILL')
  for (const socket of sockets) socket.destroy()
  const { port } = silent.address() as AddressInfo
  silent.close()
  await once(silent, 'close')

  mails = await startMailServer(port)
  await server.startAgain()
  await eventually(() => mails.received.length > 0, 'the one that waited')
  // Whether the four were sent shows when no attempt could still be running; until then they are neither.
  expect(await owner.ask<FailedNotice[]>('GET', '/api/notices/failed')).toEqual([])
  expect((await sendTest()).status).toBe(204)
  await eventually(() => mails.received.length > 1, 'another one')
  expect(mails.received).toHaveLength(2)
})
