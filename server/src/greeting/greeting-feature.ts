import { STEP_RATE } from '@foyer/shared/movement/constants.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { RoomFeature } from '../people/room-feature.ts'
import type { Greetings } from './greetings.ts'

const TICKS_PER_GREETING = STEP_RATE / 4

/** The avatars of reps on duty greet the visitors who come near. */
export function greetingFeature({
  greetings,
  clock,
}: {
  greetings: Greetings
  clock: Clock
}): RoomFeature {
  return {
    requests: {},
    onTick(lobby, count) {
      if (count % TICKS_PER_GREETING === 0) greetings.greet(lobby, clock.now())
    },
  }
}
