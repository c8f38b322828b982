import { NEAR_DISTANCE } from '@foyer/shared/chat/chat-contract.ts'
import { EmoteMessage, type EmotesRequests } from '@foyer/shared/emotes/emotes-contract.ts'
import { done } from '@foyer/shared/errors/result.ts'
import { sendNear } from '../people/lobby.ts'
import type { RoomFeature } from '../people/room-feature.ts'

/** Showing an emote to those nearby. */
export function emotesFeature(): RoomFeature<keyof EmotesRequests> {
  return {
    requests: {
      emote: {
        contract: EmoteMessage,
        pace: { burst: 8, secondsEach: 1 },
        handle(occupant, { emote }, lobby) {
          sendNear(lobby, occupant, NEAR_DISTANCE, 'emote', { from: occupant.id, emote })
          return done
        },
      },
    },
  }
}
