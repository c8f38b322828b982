import { parseArgs } from 'node:util'
import { STEP_TIME } from '@foyer/shared/movement/constants.ts'
import { encodeInputs } from '@foyer/shared/movement/movement-contract.ts'
import { type AvatarRecord, readSnapshot } from '@foyer/shared/snapshots/snapshots-contract.ts'
import { enterLobby } from './enter-lobby.ts'
import { LightClient } from './light-client.ts'
import { type Floor, readFloor } from './read-floor.ts'
import { Stroller } from './stroller.ts'

const USAGE = `Simulated visitors who walk, stop and talk, over the same protocol as browsers.

  npm run bots -- --url http://localhost:2567 --count 20 --seconds 60

Only for a server on this machine.`

const LINES = [
  'Hello!',
  'What a bright room.',
  'Is anybody at the desk?',
  'I have a question about delivery.',
  'See you later.',
]
/** Seconds between two lines of one visitor, on average. */
const SECONDS_PER_LINE = 40
const ENTERING_AT_ONCE = 10

interface Bot {
  client: LightClient
  stroller: Stroller
}

async function main(): Promise<void> {
  const { url, count, seconds } = readArguments()
  const floor = await readFloor(url)
  const bots: Bot[] = []
  let entered = 0
  const enterSome = async () => {
    while (entered < count) bots.push(await enterOne(url, floor, ++entered))
  }
  const stopWalking = walk(bots)
  await Promise.all(Array.from({ length: ENTERING_AT_ONCE }, enterSome))
  console.log(`${bots.length} visitors are in the lobby for ${seconds} s. Ctrl+C lets them leave.`)
  await Promise.race([wait(seconds), interrupted()])
  stopWalking()
  await Promise.all(bots.map(({ client }) => client.leave()))
  console.log('All have left.')
}

async function enterOne(url: string, floor: Floor, number: number): Promise<Bot> {
  const { seat } = await enterLobby(url, `Visitor ${number}`, Math.random)
  const client = new LightClient(url, seat)
  const at = firstPlace(client)
  await client.joined
  return { client, stroller: new Stroller(floor, await at, Math.random) }
}

/** The first record of the first snapshot is the own one (SN7). */
function firstPlace(client: LightClient): Promise<AvatarRecord> {
  return new Promise((resolve) => {
    client.onSnapshot = (message) => {
      client.onSnapshot = () => {}
      readSnapshot(message, (record) => resolve({ ...record })) // only the first call counts
    }
  })
}

/** Lets everybody in `bots` walk and now and then talk; returns the way to stop. */
function walk(bots: readonly Bot[]): () => void {
  const timer = setInterval(() => {
    for (const { client, stroller } of bots) {
      const input = stroller.next()
      if (input !== null) client.sendInputs(encodeInputs([input]))
      if (Math.random() < STEP_TIME / SECONDS_PER_LINE) {
        const text = LINES[Math.floor(Math.random() * LINES.length)]!
        client.request('chat', { scope: Math.random() < 0.8 ? 'near' : 'lobby', text })
      }
    }
  }, STEP_TIME * 1000)
  return () => clearInterval(timer)
}

function readArguments(): { url: string; count: number; seconds: number } {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://localhost:2567' },
      count: { type: 'string', default: '20' },
      seconds: { type: 'string', default: '60' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) stop(USAGE, 0)
  const url = URL.parse(values.url)
  if (url === null || !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) {
    stop(`--url must be that of a server on this machine, not ${values.url}`)
  }
  const count = wholeNumber('count', values.count, 2000)
  const seconds = wholeNumber('seconds', values.seconds, 86_400)
  return { url: url.origin, count, seconds }
}

function wholeNumber(name: string, text: string, most: number): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1 || number > most) {
    stop(`--${name} must be a whole number from 1 to ${most}, not ${text}`)
  }
  return number
}

function stop(message: string, code = 1): never {
  console.error(message)
  process.exit(code)
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))
const interrupted = () => new Promise((resolve) => process.once('SIGINT', resolve))

await main()
