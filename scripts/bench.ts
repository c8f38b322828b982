import { runSteps } from './run-steps.ts'

/** `npm run bench -- lobby`, `-- client`, `-- rota`, or all without a name; what follows a name goes to that bench. */
const BENCHES = {
  lobby: 'tests/bench/lobby/lobby.ts',
  client: 'tests/bench/client/client.ts',
  rota: 'tests/bench/rota/rota.ts',
} as const

const [name, ...options] = process.argv.slice(2)
if (name !== undefined && !(name in BENCHES)) {
  console.error(`There is no bench '${name}': choose from ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(1)
}
const chosen = name === undefined ? Object.entries(BENCHES) : [[name, BENCHES[name as 'lobby']]]
await runSteps(
  chosen.map(([bench, file]) => ({
    name: `bench of ${bench}`,
    command: ['node', file!, ...options],
  })),
)
