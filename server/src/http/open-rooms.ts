import type { Server as HttpServer } from 'node:http'
import { matchMaker, Server } from '@colyseus/core'
import { WebSocketTransport } from '@colyseus/ws-transport'
import type { Logger } from 'pino'
import { roomsLog } from './rooms-log.ts'
import type { OriginCheck } from './same-origin.ts'

/** Bytes of the largest message that a client may send; each kind has its own, smaller limit. */
const MAX_PAYLOAD = 64 * 1024

/**
 * Lets websockets into the rooms. Colyseus' own `listen` is not used: it would open its public matchmaking
 * routes, and the only way in is a place that our entry route has reserved.
 *
 * @returns tells everybody in the rooms, then closes the rooms
 */
export async function openRooms(options: {
  httpServer: HttpServer
  isOurs: OriginCheck
  isClosing: () => boolean
  log: Logger
}): Promise<() => Promise<void>> {
  const { isOurs, isClosing } = options
  const transport = new WebSocketTransport({
    server: options.httpServer,
    maxPayload: MAX_PAYLOAD,
    perMessageDeflate: false, // snapshots are written as frames that are ready made
    beforeUpgrade(_request, { headers }) {
      if (isClosing()) return new Response(null, { status: 503 })
      const ours = isOurs(headers.get('origin') ?? undefined, headers.get('host') ?? undefined)
      return ours ? undefined : new Response(null, { status: 403 })
    },
  })
  new Server({
    transport,
    greet: false,
    gracefullyShutdown: false, // main.ts sees to signals
    logger: roomsLog(options.log),
  })
  await matchMaker.accept()
  return async () => {
    await matchMaker.gracefullyShutdown()
  }
}
