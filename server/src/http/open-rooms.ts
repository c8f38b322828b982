import type { Server as HttpServer } from 'node:http'
import { matchMaker, Server } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import type { Logger } from 'pino'
import type { OriginCheck } from './same-origin.ts'

/** Bytes of the largest message that a client may send; what is longer than its own limit is refused. */
const MAX_PAYLOAD = 64 * 1024

/** The rooms' side of the http server. */
export interface RoomServer {
  /** Tells everybody, closes all rooms and then all connections. */
  close(): Promise<void>
}

/**
 * Lets websockets into the rooms. Colyseus' own `listen` is not used: it would open its public matchmaking
 * routes, and the only way in is a seat that our entry route has reserved.
 */
export async function openRooms(options: {
  httpServer: HttpServer
  isOurs: OriginCheck
  isClosing: () => boolean
  log: Logger
}): Promise<RoomServer> {
  const transport = new WebSocketTransport({
    server: options.httpServer,
    maxPayload: MAX_PAYLOAD,
    beforeUpgrade(_request, { headers }) {
      if (options.isClosing()) return new Response(null, { status: 503 })
      const ours = options.isOurs(
        headers.get('origin') ?? undefined,
        headers.get('host') ?? undefined,
      )
      return ours ? undefined : new Response(null, { status: 403 })
    },
  })
  new Server({
    transport,
    greet: false,
    gracefullyShutdown: false, // main.ts does that
    logger: options.log.child({ part: 'rooms' }),
  })
  await matchMaker.accept()
  return {
    async close() {
      await matchMaker.gracefullyShutdown()
      transport.shutdown()
    },
  }
}
