import { StartError } from '../server/src/start-error.ts'
import { simulateVisitors } from '../tests/load/simulated-visitors.ts'
import { buildClientIfStale } from './client-build.ts'
import { type DemoLobby, demoVisitorName, openDemoLobby } from './demo-lobby.ts'

/**
 * `npm run demo`: a lobby to look at, with staff on duty, a planned week, and simulated visitors who walk, talk and
 * ask. Its data is thrown away at the end. PORT and HOST as for the server.
 */
const VISITORS = 12

buildClientIfStale()
console.log('Opening a lobby with throwaway data')
const ended = askedToEnd()
const lobby = await open()
const visitors = simulateVisitors(lobby.url, {
  count: VISITORS,
  nameOf: demoVisitorName,
  ask: true,
})
await visitors.entered
show(lobby)
await ended
console.log('Closing')
await visitors.leave()
await lobby.close()
console.log('All have left, and the data is gone.')
process.exit(0)

async function open(): Promise<DemoLobby> {
  const { PORT = '2567', HOST = '' } = process.env
  try {
    return await openDemoLobby({ port: Number(PORT), settings: { PORT, HOST } })
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}

function show({ url, accounts }: DemoLobby): void {
  console.log(`
The demo is open at ${url}
${VISITORS} simulated visitors walk, talk and ask; the staff below stand at their posts.

Come in as a visitor, or sign in at ${url}/sign-in (password of all: ${accounts[0]!.password})
The next week is planned: ${url}/rota for the lead and the owner, ${url}/my-shifts for everybody
`)
  console.table(accounts.map(({ name, role, email }) => ({ name, role, email })))
  console.log('Ctrl+C ends it.')
}

/** Resolves at the first Ctrl+C or request to end; the second ends at once. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, resolve)
      process.once(signal, () => process.once(signal, () => process.exit(1)))
    }
  })
}
