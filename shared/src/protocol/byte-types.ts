/** Binary messages of a lobby connection: the type number of `sendBytes` and `onMessage`. */
export const ByteType = {
  /** Client to server: one or more movement inputs (`movement/movement-codec.ts`). */
  inputs: 1,
  /** Server to client: avatars that moved (`snapshots/snapshots-codec.ts`). */
  snapshot: 2,
} as const
