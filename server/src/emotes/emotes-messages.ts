import { NEAR_DISTANCE } from '@foyer/shared/chat/chat-contract.ts'
import { done } from '@foyer/shared/errors/result.ts'
import { sendNear } from '../people/lobby.ts'
import type { RequestHandlers } from '../people/request-handlers.ts'

/** Showing an emote to those nearby. */
export function emotesMessages(): Pick<RequestHandlers, 'emote'> {
  return {
    emote(occupant, { emote }, lobby) {
      sendNear(lobby, occupant, NEAR_DISTANCE, 'emote', { from: occupant.id, emote })
      return done
    },
  }
}
