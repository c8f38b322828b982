import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

/** A TCP port that nobody listens on right now. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
