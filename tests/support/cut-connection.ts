import { matchMaker } from '@colyseus/core'
import type { LobbyPerson } from './lobby-person.ts'

/** Cuts somebody's connection without a word, as a network does. The room is in this process. */
export function cutConnection(person: LobbyPerson): void {
  const room = matchMaker.getLocalRoomById(person.room.roomId)
  const { ref } = room.clients.get(person.room.sessionId)!
  ;(ref as unknown as { terminate(): void }).terminate()
}
