import { STEP_TIME } from '@foyer/shared/movement/constants.ts'
import { encodeInputs } from '@foyer/shared/movement/movement-codec.ts'
import { type AvatarRecord, readSnapshot } from '@foyer/shared/snapshots/snapshots-codec.ts'
import { enterLobby } from './enter-lobby.ts'
import { LightClient } from './light-client.ts'
import { type Floor, readFloor } from './read-floor.ts'
import { Stroller } from './stroller.ts'

const LINES = [
  'Hello!',
  'What a bright room.',
  'Is anybody at the desk?',
  'I have a question about delivery.',
  'See you later.',
]
const QUESTIONS = [
  'Do you deliver to Austria as well?',
  'Which of the exhibits can be bought today?',
  'Could somebody call me back this afternoon?',
  'Is there a data sheet for the small model?',
]
/** Seconds between two lines of one visitor, and between two questions to the desk, on average. */
const SECONDS_PER_LINE = 40
const SECONDS_PER_QUESTION = 300
const ENTERING_AT_ONCE = 10

interface Visitor {
  client: LightClient
  stroller: Stroller
}

export interface SimulatedVisitors {
  /** Resolves when all are in the lobby; rejects when one is not let in. */
  entered: Promise<void>
  /** Resolves when all have left. */
  leave(): Promise<void>
}

/**
 * Lets `count` visitors enter, walk from place to place, stop and talk, over the protocol of browsers.
 *
 * @param nameOf the name of the first, second ... visitor, from 1
 * @param ask whether they also bring questions to the desk, which are kept there
 */
export function simulateVisitors(
  url: string,
  options: { count: number; nameOf: (number: number) => string; ask: boolean },
): SimulatedVisitors {
  const visitors: Visitor[] = []
  let started = 0
  let leaving = false

  async function enterSome(floor: Floor): Promise<void> {
    while (started < options.count && !leaving) {
      visitors.push(await enterOne(url, floor, options.nameOf(++started)))
    }
  }

  async function enterAll(): Promise<void> {
    const floor = await readFloor(url)
    await Promise.all(Array.from({ length: ENTERING_AT_ONCE }, () => enterSome(floor)))
  }

  const timer = setInterval(() => {
    for (const visitor of visitors) goOn(visitor, options.ask)
  }, STEP_TIME * 1000)
  const entered = enterAll()
  return {
    entered,
    async leave() {
      leaving = true
      clearInterval(timer)
      await entered.catch(() => undefined) // told by `entered` itself
      await Promise.all(visitors.map(({ client }) => client.leave()))
    },
  }
}

async function enterOne(url: string, floor: Floor, name: string): Promise<Visitor> {
  const reservation = await enterLobby(url, name, Math.random)
  const client = new LightClient(url, reservation)
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

/** One step's time in a visitor's life. */
function goOn({ client, stroller }: Visitor, ask: boolean): void {
  const input = stroller.next()
  if (input !== null) client.sendInputs(encodeInputs([input]))
  if (Math.random() < STEP_TIME / SECONDS_PER_LINE) {
    client.request('chat', { scope: Math.random() < 0.8 ? 'near' : 'lobby', text: oneOf(LINES) })
  }
  if (ask && Math.random() < STEP_TIME / SECONDS_PER_QUESTION) {
    client.request('ask', { text: oneOf(QUESTIONS) })
  }
}

function oneOf(texts: readonly string[]): string {
  return texts[Math.floor(Math.random() * texts.length)]!
}
