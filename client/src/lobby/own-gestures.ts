import { ACTIONS } from '@foyer/shared/movement/movement-codec.ts'
import type { OwnWalker } from '../movement/own-walker.ts'
import type { Connection } from '../net/connection-types.ts'
import type { PeopleStore } from '../people/people-store.ts'

/** Seconds that a gesture is shown to the others, and the most for talking. */
const GESTURE_SECONDS = 2.5
const TALK = { perCharacter: 0.06, most: 5 }

export interface GestureParts {
  connection: Connection
  people: PeopleStore
  walker: OwnWalker
}

/** The own body shows the emotes and the talking that the lobby has heard of it. Returns the way to stop. */
export function showOwnGestures({ connection, people, walker }: GestureParts): () => void {
  const isOwn = (personId: string) => personId === people.getState().ownId
  const stops = [
    connection.on('emote', ({ from, emote }) => {
      const action = ACTIONS.find((one) => one === emote)
      if (action && isOwn(from)) walker.perform(action, GESTURE_SECONDS)
    }),
    connection.on('chat', ({ from, text, automatic }) => {
      if (automatic || !isOwn(from)) return
      walker.perform('talk', Math.min(TALK.most, 1 + text.length * TALK.perCharacter))
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
