/** Why the server ended a connection (WebSocket close codes; 4000 to 4010 belong to Colyseus). */
export const CloseReason = {
  /** The same visitor or member of staff opened the lobby elsewhere; that one took over. */
  takenOver: 4101,
  /** Read too slowly for too long. */
  tooSlow: 4102,
  /** Sent far more than any client does. */
  flood: 4103,
  /** Signed out, session revoked, or removed from staff. */
  signedOut: 4104,
  /** The server is going down on purpose; coming back is worth a try in a minute. */
  shutdown: 4105,
  /** What was known of the visitor was erased. */
  erased: 4106,
} as const
export type CloseReason = (typeof CloseReason)[keyof typeof CloseReason]
