import { once } from 'node:events'
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { StartError } from '../start-error.ts'

/** Milliseconds that open connections are given to end by themselves when the server closes. */
const GRACE = 1500

/**
 * Opens the server to the network.
 *
 * @param host address to listen on; undefined: every interface
 * @returns closes it: what is under way may end within a moment, then every connection is cut
 * @throws StartError when the port cannot be had
 */
export async function listen(
  server: Server,
  { port, host }: { port: number; host: string | undefined },
): Promise<() => Promise<void>> {
  // Node's own list leaves out websockets, and those may be slow to go.
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  try {
    await once(server.listen(port, host), 'listening')
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, port, host)
  }
  return async () => {
    const closed = once(server, 'close')
    server.close()
    const timer = setTimeout(() => {
      for (const socket of sockets) socket.destroy()
    }, GRACE)
    await closed
    clearTimeout(timer)
  }
}

function explain(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} is taken by another program: stop that one, or set PORT to another port.`,
      )
    case 'EACCES':
      return new StartError(`Port ${port} is not allowed for this user: set PORT to 1024 or more.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`HOST ${host} is not an address of this machine.`)
    default:
      return error
  }
}
