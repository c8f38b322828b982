import type { Welcome } from '@foyer/shared/protocol/messages.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { ChatHistory } from '../chat/chat-history.ts'
import type { Avatars } from '../people/avatars.ts'
import type { Occupant } from '../people/lobby.ts'

/** What somebody is told first: who they are, where they stand and what was said last. */
export function welcomeOf(
  { id, index }: Occupant,
  { x, z, yaw }: Avatars,
  history: ChatHistory,
  clock: Clock,
): Welcome {
  return {
    personId: id,
    index,
    x: x[index]!,
    z: z[index]!,
    yaw: yaw[index]!,
    chat: history.last(),
    now: clock.now(),
  }
}
