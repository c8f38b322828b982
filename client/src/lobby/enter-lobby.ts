import type { Result } from '@foyer/shared/errors/result.ts'
import type { EnterBody, EnterReply } from '@foyer/shared/lobby/entry-contract.ts'
import { PROTOCOL_VERSION } from '@foyer/shared/protocol/protocol-version.ts'
import { fetchJson } from '../net/http.ts'

/** Asks for a seat in the lobby. The guest token travels as a cookie. */
export function enterLobby(body: Omit<EnterBody, 'protocol'>): Promise<Result<EnterReply>> {
  return fetchJson('/api/lobby/enter', {
    method: 'POST',
    body: { protocol: PROTOCOL_VERSION, ...body },
  })
}
