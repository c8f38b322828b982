import { endpoint, json } from '../http/endpoint.ts'
import type { EnterBody, EnterReply } from './entry-contract.ts'

/**
 * The one way into a center's lobby. Makes or renews the guest token (an HttpOnly cookie) unless a staff session comes
 * with the request, chooses the instance and holds a place in it. How often an address may is the operator's to set.
 */
export const enterLobby = endpoint({
  method: 'POST',
  path: '/api/lobby/enter',
  access: 'anybody',
  body: json<EnterBody>(),
  reply: json<EnterReply>(),
})
