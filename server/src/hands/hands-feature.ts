import { NEAR_DISTANCE } from '@foyer/shared/chat/chat-contract.ts'
import { done, refuse } from '@foyer/shared/errors/result.ts'
import {
  HandMessage,
  type HandsRequests,
  type RaisedHand,
} from '@foyer/shared/hands/hands-contract.ts'
import { HANDS_MAX } from '@foyer/shared/hands/hands-limits.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import { type Occupant, send, sendNear } from '../people/lobby.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import type { Whereabouts } from '../people/whereabouts.ts'

/** Raising a hand, for the whole lobby of a center to see; it is down again when the visit ends. */
export function handsFeature(deps: {
  centerId: string
  whereabouts: Whereabouts
  clock: Clock
  log: Logger
}): RoomFeature<keyof HandsRequests> {
  const { centerId, whereabouts, clock, log } = deps
  /** By person, in the order in which they were raised. */
  const raised = new Map<string, RaisedHand>()

  function lower({ id: personId }: Occupant): void {
    if (!raised.delete(personId)) return
    whereabouts
      .broadcast(centerId, 'hand-lowered', { personId })
      .catch((error: unknown) => log.error({ error }, 'a lowered hand could not be told of'))
  }

  return {
    requests: {
      hand: {
        contract: HandMessage,
        pace: { burst: 6, secondsEach: 5 },
        async handle(occupant, body, lobby) {
          const { id: personId } = occupant
          if (body.raised === raised.has(personId)) return done
          if (body.raised) {
            if (raised.size >= HANDS_MAX) return refuse('full', `at most ${HANDS_MAX} hands`)
            const hand = { personId, name: occupant.entry.name, since: clock.now() }
            raised.set(personId, hand)
            sendNear(lobby, occupant, NEAR_DISTANCE, 'emote', { from: personId, emote: 'wave' })
            await whereabouts.broadcast(centerId, 'hand-raised', hand)
          } else {
            raised.delete(personId)
            await whereabouts.broadcast(centerId, 'hand-lowered', { personId })
          }
          return done
        },
      },
    },
    onConnect: (occupant) => send(occupant, 'hands', [...raised.values()]),
    onAway: lower,
    onLeave: lower,
  }
}
