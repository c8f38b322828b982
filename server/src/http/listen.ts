import { once } from 'node:events'
import type { Server as HttpServer } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'
import { isPublicAddress } from '../net/public-address.ts'
import { StartError } from '../start-error.ts'
import { limitConnections } from './limit-connections.ts'

/** Milliseconds that open connections are given to end by themselves when the server closes. */
const GRACE = 1500

/**
 * Milliseconds that a request may take to arrive, its head and all of it, and how often that is looked at: who sends half of
 * one and waits holds a connection, and thousands of them cost nothing.
 */
export const REQUEST_TIMES = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
} as const
/** Open connections of one address on the internet: three hundred people behind it, each with those of a browser. */
const CONNECTIONS = 2000

export interface Address {
  port: number
  /** Undefined: every interface. */
  host: string | undefined
}

/** Where a server can be reached, and by whom. */
export interface Reach extends Address {
  /** How many proxies stand in front. */
  trustProxy: number
}

/**
 * Makes sure early that the port can be had, before anything that takes long.
 *
 * @throws StartError when it cannot
 */
export async function checkPort(address: Address): Promise<void> {
  const probe = createServer()
  await bind(probe, address)
  probe.close()
  await once(probe, 'close')
}

/**
 * Opens the server to the network.
 *
 * @returns closes it: what is under way may end within a moment, then every connection is cut
 * @throws StartError when the port cannot be had
 */
export async function listen(server: HttpServer, address: Reach): Promise<() => Promise<void>> {
  // Node's own list leaves out websockets, and those may be slow to go.
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  // Behind a proxy is everybody, also behind one of the own network that nobody told us of.
  if (address.trustProxy === 0) {
    limitConnections(server, { most: CONNECTIONS, counts: isPublicAddress })
  }
  await bind(server, address)
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

async function bind(server: Server, { port, host }: Address): Promise<void> {
  try {
    await once(server.listen(port, host), 'listening')
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, port, host)
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
