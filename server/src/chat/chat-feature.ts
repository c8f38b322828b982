import {
  ALOUD_PACE,
  CHAT_BURST,
  CHAT_MAX,
  CHAT_SECONDS_PER_LINE,
  ChatMessage,
  type ChatRequests,
  NEAR_DISTANCE,
  TYPING_PACE,
  TypingMessage,
} from '@foyer/shared/chat/chat-contract.ts'
import { cleanLine } from '@foyer/shared/chat/chat-text.ts'
import { done, refuse } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { TokenBucket } from '@foyer/shared/time/token-bucket.ts'
import type { Logger } from 'pino'
import type { Centers } from '../centers/centers-types.ts'
import type { Bus, ErasedMessage } from '../events/bus.ts'
import { type Lobby, type Occupant, peopleNear, send, sendNear } from '../people/lobby.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import type { Whereabouts } from '../people/whereabouts.ts'
import type { Database } from '../storage/database.ts'
import { ChatHistory } from './chat-history.ts'
import { chatLine } from './chat-line.ts'
import type { Speakers } from './speakers.ts'

/** Milliseconds for which one's last line may not be said again. */
const REPEAT_TIME = 30_000

/** Talking to those nearby and to the whole lobby of a center. */
export function chatFeature(deps: {
  centerId: string
  database: Database
  centers: Centers
  whereabouts: Whereabouts
  speakers: Speakers
  bus: Bus
  clock: Clock
  log: Logger
}): RoomFeature<keyof ChatRequests> {
  const { centerId, whereabouts, speakers, bus, clock, log } = deps
  const history = new ChatHistory(deps)
  /** Of everybody in the center together: what is said to all costs as many messages as there are people. */
  const aloud = new TokenBucket(ALOUD_PACE, clock.now())
  const typingAloud = new TokenBucket(ALOUD_PACE, clock.now())
  /** The last line of each. */
  const said = new WeakMap<Occupant, { text: string; at: number }>()

  function repeats(occupant: Occupant, text: string, now: number): boolean {
    const last = said.get(occupant)
    if (last?.text === text && now - last.at < REPEAT_TIME) return true
    said.set(occupant, { text, at: now })
    return false
  }

  function remove({ lines: ids, shownIds: from }: ErasedMessage): void {
    history.forget(ids)
    whereabouts
      .broadcast(centerId, 'chat-removed', { ids, from })
      .catch((error: unknown) => log.error({ error }, 'pages could not be told what is erased'))
  }

  return {
    requests: {
      chat: {
        contract: ChatMessage,
        pace: { burst: CHAT_BURST, secondsEach: CHAT_SECONDS_PER_LINE },
        async handle(occupant, { scope, text }, lobby) {
          const clean = cleanLine(text, CHAT_MAX)
          if (!clean.ok) return clean
          if (scope === 'near' && isAlone(lobby, occupant)) return refuse('nobody-near')
          const now = clock.now()
          if (scope === 'lobby' && !aloud.take(now)) return refuse('too-many')
          if (repeats(occupant, clean.value, now)) return refuse('text-repeated')
          const line = chatLine(occupant, { scope, text: clean.value, at: now, automatic: false })
          if (scope === 'lobby') {
            await history.add(occupant, line)
            await whereabouts.broadcast(centerId, 'chat', line)
          } else {
            sendNear(lobby, occupant, NEAR_DISTANCE, 'chat', line)
          }
          speakers.spoke(occupant, now)
          return done
        },
      },
      typing: {
        contract: TypingMessage,
        pace: TYPING_PACE,
        async handle(occupant, { scope }, lobby) {
          const typing = { from: occupant.id }
          if (scope === 'lobby') {
            if (typingAloud.take(clock.now())) {
              await whereabouts.broadcast(centerId, 'typing', typing)
            }
            return done
          }
          for (const other of peopleNear(lobby, occupant, NEAR_DISTANCE)) {
            if (other !== occupant) send(other, 'typing', typing)
          }
          return done
        },
      },
    },
    async open() {
      await history.load()
      bus.on('erased', remove)
    },
    close: async () => void bus.off('erased', remove),
    onConnect: (occupant) => send(occupant, 'chat-history', history.ofToday(occupant)),
  }
}

function isAlone(lobby: Lobby, occupant: Occupant): boolean {
  for (const other of peopleNear(lobby, occupant, NEAR_DISTANCE)) {
    if (other !== occupant) return false
  }
  return true
}
