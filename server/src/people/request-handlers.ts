import type { Requests } from '@foyer/shared/protocol/messages.ts'
import type { Lobby, Occupant } from './lobby.ts'

/** What answers a request of somebody in a lobby. The body is valid by its contract. */
export type RequestHandler<Name extends keyof Requests> = (
  occupant: Occupant,
  body: Requests[Name]['body'],
  lobby: Lobby,
) => Requests[Name]['reply'] | Promise<Requests[Name]['reply']>

/** All requests; each feature gives its part. */
export type RequestHandlers = { [Name in keyof Requests]: RequestHandler<Name> }
