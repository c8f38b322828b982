import { connect } from 'node:net'
import type { Invitation } from '@foyer/shared/identity/identity-contract.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { createAccounts } from '../support/accounts.ts'
import { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { entryBody, LobbyPerson } from '../support/lobby-person.ts'
import { type SpawnedServer, spawnServer } from '../support/spawn-server.ts'

let server: SpawnedServer | undefined
afterEach(async () => {
  await server?.remove()
  server = undefined
})

describe('SIGTERM', () => {
  test('ends the server with 0, and it starts again with everything there', async () => {
    server = await spawnServer()
    const owner = await createAccounts(server.url, server.setupLink).asOwner()
    expect(await server.end('SIGTERM')).toBe(0)
    await server.startAgain()
    expect((await owner.request('GET', '/api/me')).status).toBe(200)
  })

  test('tells the people in the lobby, lets nobody in any more, and ends with 0', async () => {
    server = await spawnServer()
    const person = await LobbyPerson.enter(server.url, new BrowserSession(server.url))
    const ended = server.end('SIGTERM')
    expect(await person.hears('closing')).toEqual({ seconds: expect.any(Number) })
    const late = await new BrowserSession(server.url).request(
      'POST',
      '/api/lobby/enter',
      entryBody(),
    )
    expect([late.status, await late.json()]).toMatchObject([503, { reason: 'unavailable' }])
    expect(await eventually(() => person.closeCode, 'the end of the connection')).toBe(
      CloseReason.shutdown,
    )
    expect(await ended).toBe(0)
  })

  test('waits for nobody who is slow', async () => {
    server = await spawnServer()
    // A connection that is kept open and says nothing must not hold the end up.
    const { hostname, port } = new URL(server.url)
    const idle = connect(Number(port), hostname)
    idle.on('error', () => {})
    expect(await server.end('SIGTERM')).toBe(0)
    idle.destroy()
  })
})

describe('SIGKILL', () => {
  test('at a random moment loses nothing that was acknowledged', async () => {
    server = await spawnServer()
    const accounts = createAccounts(server.url, server.setupLink)
    const acknowledged: string[] = []
    for (let round = 0; round < 3; round++) {
      const owner = await accounts.asOwner()
      let killed = false
      const writing = (async () => {
        for (let i = 0; !killed; i++) {
          const email = `round${round}.${i}@example.com`
          const invitation = { email, role: 'rep' }
          const answer = await owner
            .request('POST', '/api/invitations', invitation)
            .catch(() => null)
          if (answer?.ok) acknowledged.push(email)
        }
      })()
      await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 700))
      await server.end('SIGKILL')
      killed = true
      await writing
      await server.startAgain()
    }
    const owner = await accounts.asOwner()
    const kept = await owner.ask<Invitation[]>('GET', '/api/invitations')
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(kept.map(({ email }) => email)).toEqual(expect.arrayContaining(acknowledged))
  }, 180_000)
})
