import { createServer } from 'node:http'
import { matchMaker, Room, Server } from '@colyseus/core'
import { Encoder, schema, t } from '@colyseus/schema'
import { WebSocketTransport } from '@colyseus/ws-transport'
import { findFreePort } from '../../support/free-port.ts'
import { serveBench, timed } from './side.ts'

/** The plain way: everybody's position in Colyseus' state, patched 20 times a second to everybody. */
Encoder.BUFFER_SIZE = 512 * 1024
const INPUT = 1

const Player = schema(
  {
    x: t.number().default(0),
    y: t.number().default(0),
    z: t.number().default(0),
    yaw: t.number().default(0),
    action: t.uint8().default(0),
  },
  'Player',
)
const State = schema({ players: t.map(Player) }, 'State')

class PlainRoom extends Room {
  override state = new State()
  override patchRate = 50
  override maxClients = 4000

  override onCreate(): void {
    const patch = timed(() => super.broadcastPatch())
    this.broadcastPatch = () => {
      patch()
      return true
    }
    this.onMessageBytes(INPUT, (client, bytes: Uint8Array) => {
      const player = this.state.players.get(client.sessionId)
      if (player === undefined || bytes.length !== 8) return
      const view = new DataView(bytes.buffer, bytes.byteOffset)
      player.x += view.getInt16(2, true) / 8192
      player.z += view.getInt16(4, true) / 8192
      player.yaw = bytes[6]! / 40
    })
  }

  override onJoin(client: { sessionId: string }): void {
    this.state.players.set(client.sessionId, new Player())
  }

  override onLeave(client: { sessionId: string }): void {
    this.state.players.delete(client.sessionId)
  }
}

const port = await findFreePort()
const httpServer = createServer(async (_request, response) => {
  const reservation = await matchMaker.joinOrCreate('plain', {})
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ reservation }))
})
const transport = new WebSocketTransport({ server: httpServer })
const server = new Server({ transport, greet: false, gracefullyShutdown: false })
server.define('plain', PlainRoom)
await matchMaker.accept()
httpServer.listen(port, '127.0.0.1', () => serveBench(`http://127.0.0.1:${port}`))
