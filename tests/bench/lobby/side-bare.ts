import { createServer } from 'node:http'
import { startSteadyInterval } from '@foyer/server/lobby/steady-interval.ts'
import { TICK_TIME } from '@foyer/server/lobby/tick.ts'
import { type WebSocket, WebSocketServer } from 'ws'
import { findFreePort } from '../../support/free-port.ts'
import { serveBench, timed } from './side.ts'

/**
 * What sockets alone cost: `ws`, as many bytes 20 times a second to everybody as the argument says, inputs
 * taken and thrown away.
 */
const JOIN = 10
const payload = Buffer.alloc(Number(process.argv[2]), 1)
const sockets = new Set<WebSocket>()

const port = await findFreePort()
const httpServer = createServer((_request, response) => {
  const reservation = { processId: 'bare', roomId: 'bare', sessionId: 'bare' }
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ reservation }))
})
const server = new WebSocketServer({ server: httpServer, perMessageDeflate: false })
server.on('connection', (socket) => {
  socket.send(Buffer.of(JOIN))
  sockets.add(socket)
  socket.on('message', () => {})
  socket.on('close', () => sockets.delete(socket))
})
startSteadyInterval(
  timed(() => {
    for (const socket of sockets) socket.send(payload)
  }),
  TICK_TIME,
)
httpServer.listen(port, '127.0.0.1', () => serveBench(`http://127.0.0.1:${port}`))
