import { randomUUID } from 'node:crypto'
import { storeChatLine } from '@foyer/server/chat/chat-queries.ts'
import { LobbyInstance } from '@foyer/server/lobby/lobby-instance.ts'
import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import { bootServer } from '../../support/boot-server.ts'
import { hall } from './hall.ts'
import { serveBench, timed } from './side.ts'

/** Foyer itself, with a bare hall for a layout. Argument: how far the hall reaches, in metres. */
const WRITES_PER_SECOND = 100

LobbyInstance.prototype.tick = timed(LobbyInstance.prototype.tick)

const server = await bootServer({
  settings: { LOBBY_CAPACITY: '2000', ENTRIES_PER_MINUTE: '999999', HOST: '127.0.0.1' },
})
const owner = await server.asOwner()
const published = await owner.request('POST', '/api/layouts', hall(Number(process.argv[2])))
if (!published.ok) throw new Error(await published.text())

let writing: NodeJS.Timeout | undefined
serveBench(server.url, (request) => {
  clearInterval(writing)
  if (request === 'writes-on') writing = setInterval(write, 1000 / WRITES_PER_SECOND)
})

function write(): void {
  const line = {
    scope: 'lobby',
    from: 'bench',
    name: 'Bench',
    rep: false,
    automatic: false,
  } as const
  const text = 'x'.repeat(80)
  void storeChatLine(server.app.database, MAIN_CENTER, 'bench', {
    ...line,
    id: randomUUID(),
    text,
    at: Date.now(),
  })
}
