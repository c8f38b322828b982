import { randomUUID } from 'node:crypto'
import {
  CHAT_BURST,
  CHAT_MAX,
  CHAT_SECONDS_PER_LINE,
  type ChatLine,
  NEAR_DISTANCE,
} from '@foyer/shared/chat/chat-contract.ts'
import { cleanLine } from '@foyer/shared/chat/chat-text.ts'
import { done, type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import { TokenBucket } from '@foyer/shared/time/token-bucket.ts'
import type { Lobbies } from '../people/lobbies.ts'
import { type Lobby, type Occupant, peopleNear, send, sendNear } from '../people/lobby.ts'
import type { RequestHandlers } from '../people/request-handlers.ts'
import type { ChatHistory } from './chat-history.ts'

/** Seconds for which one's last line may not be said again. */
const REPEAT_SECONDS = 30

/** What one person has said of late. */
interface Pace {
  bucket: TokenBucket
  lastText: string
  lastAt: number
}

/** Talking to those nearby and to the whole lobby. */
export function chatMessages(deps: {
  history: ChatHistory
  lobbies: Lobbies
  clock: Clock
}): Pick<RequestHandlers, 'chat' | 'typing'> {
  const { history, lobbies, clock } = deps
  const paces = new WeakMap<Occupant, Pace>()

  /** Whether this person may say this now. */
  function admit(occupant: Occupant, text: string, now: number): Result {
    let pace = paces.get(occupant)
    if (pace === undefined) {
      const bucket = new TokenBucket({ burst: CHAT_BURST, secondsEach: CHAT_SECONDS_PER_LINE }, now)
      pace = { bucket, lastText: '', lastAt: 0 }
      paces.set(occupant, pace)
    }
    if (!pace.bucket.take(now)) return refuse('too-many')
    if (text === pace.lastText && now - pace.lastAt < REPEAT_SECONDS * 1000) {
      return refuse('text-repeated')
    }
    pace.lastText = text
    pace.lastAt = now
    return done
  }

  return {
    async chat(occupant, { scope, text }, lobby) {
      const clean = cleanLine(text, CHAT_MAX)
      if (!clean.ok) return clean
      if (scope === 'near' && isAlone(lobby, occupant)) return refuse('nobody-near')
      const now = clock.now()
      const admitted = admit(occupant, clean.value, now)
      if (!admitted.ok) return admitted
      const line = chatLine(occupant, { scope, text: clean.value, at: now, automatic: false })
      if (scope === 'lobby') {
        await history.add(line)
        lobbies.sendToAll('chat', line)
      } else {
        sendNear(lobby, occupant, NEAR_DISTANCE, 'chat', line)
      }
      occupant.spokeAt = now
      return done
    },

    typing(occupant, { scope }, lobby) {
      if (scope === 'lobby') {
        lobbies.sendToAll('typing', { from: occupant.id })
        return done
      }
      for (const other of peopleNear(lobby, occupant, NEAR_DISTANCE)) {
        if (other !== occupant) send(other, 'typing', { from: occupant.id })
      }
      return done
    },
  }
}

/** A new line as everybody is shown it. */
export function chatLine(
  author: Occupant,
  line: Pick<ChatLine, 'scope' | 'text' | 'at' | 'automatic'>,
): ChatLine {
  const rep = author.entry.staff !== null
  return { id: randomUUID(), from: author.id, name: author.entry.name, rep, ...line }
}

function isAlone(lobby: Lobby, occupant: Occupant): boolean {
  for (const other of peopleNear(lobby, occupant, NEAR_DISTANCE)) {
    if (other !== occupant) return false
  }
  return true
}
