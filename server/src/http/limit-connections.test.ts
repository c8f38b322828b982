import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { limitConnections } from './limit-connections.ts'

let server: Server
const sockets: Socket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  server.close()
})

async function serve(counts: (address: string) => boolean): Promise<void> {
  server = createServer()
  limitConnections(server, { most: 2, counts })
  server.on('connection', (socket) => {
    socket.on('error', () => undefined)
    socket.write('in')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
}

/** Connects, and says whether it was let in. */
async function isLetIn(): Promise<boolean> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => undefined)
  return Promise.race([
    once(socket, 'data').then(() => true),
    once(socket, 'close').then(() => false),
  ])
}

test('an address has so many connections and no more, until one of them ends', async () => {
  const asked: string[] = []
  await serve((address) => {
    asked.push(address)
    return true
  })
  expect([await isLetIn(), await isLetIn(), await isLetIn()]).toEqual([true, true, false])
  expect(new Set(asked)).toEqual(new Set(['127.0.0.1']))
  sockets[0]!.destroy()
  await expect.poll(isLetIn).toBe(true)
})

test('an address that does not count has as many as it likes', async () => {
  await serve(() => false)
  expect([await isLetIn(), await isLetIn(), await isLetIn()]).toEqual([true, true, true])
})
