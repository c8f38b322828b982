import { randomUUID } from 'node:crypto'
import { matchMaker } from '@colyseus/core'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { readerLanguages } from '@foyer/shared/i18n/language.ts'
import { checkGuestName } from '@foyer/shared/identity/guest-name.ts'
import { EnterBody, type EnterReply } from '@foyer/shared/lobby/entry-contract.ts'
import { PROTOCOL_VERSION } from '@foyer/shared/protocol/protocol-version.ts'
import { type Request, type Response, Router } from 'express'
import { answer } from '../http/answers.ts'
import { createRateLimit, limitByAddress } from '../http/rate-limit.ts'
import { readBody } from '../http/read-body.ts'
import { readGuestCookie, setGuestCookie } from '../identity/guest-cookie.ts'
import type { StaffMember } from '../identity/identity-types.ts'
import type { Entry } from '../people/lobby.ts'
import type { CenterLobby } from './center-lobby.ts'
import type { LobbyDeps } from './lobby-deps.ts'

/** Entries of one visitor in a minute. */
const ENTRIES_PER_VISITOR = 20

/**
 * POST /api/lobby/enter
 *
 * @param lobbyOf the lobby of a center, null for an unknown one
 */
export function createLobbyRoutes(
  deps: LobbyDeps,
  lobbyOf: (centerId: string) => CenterLobby | null,
): Router {
  const { guestTokens, staffSessions } = deps
  const addressAllowance = { points: deps.entriesPerMinute, seconds: 60 }
  const visitorLimit = createRateLimit({ points: ENTRIES_PER_VISITOR, seconds: 60 })

  /** The visitor of the request's token; a new one without a token, or with one that is no longer good. */
  function visitorOf(request: Request): { personId: string; newcomer: boolean } {
    const token = readGuestCookie(request.headers)
    const known = token === null ? null : guestTokens.verify(token)
    return known?.ok
      ? { personId: known.value.visitorId, newcomer: false }
      : { personId: randomUUID(), newcomer: true }
  }

  async function visitorEntry(request: Request, body: EnterBody): Promise<Result<Entry>> {
    const name = checkGuestName(body.name, [])
    if (!name.ok) return name
    if (await staffSessions.looksLikeStaff(name.value)) return refuse('name-reserved')
    const { look, locale, view, spot, at } = body
    const { personId, newcomer } = visitorOf(request)
    const admitted = await visitorLimit.take(personId)
    if (!admitted.ok) return admitted
    return succeed({
      personId,
      newcomer,
      name: name.value,
      look,
      locale,
      languages: readerLanguages(request.acceptsLanguages(), locale),
      view,
      spot,
      at,
      staff: null,
    })
  }

  async function enter(request: Request, response: Response): Promise<Result<EnterReply>> {
    const body = readBody(request, EnterBody)
    if (!body.ok) return body
    if (body.value.protocol !== PROTOCOL_VERSION) return refuse('protocol-version')
    const lobby = lobbyOf(body.value.center)
    if (lobby === null) return refuse('not-found', 'center')
    if (matchMaker.state !== matchMaker.MatchMakerState.READY) return refuse('unavailable')
    const cookie = request.headers.cookie ?? ''
    const member = await staffSessions.of(new Headers({ cookie }))
    const entry =
      member === null
        ? await visitorEntry(request, body.value)
        : succeed(staffEntry(member, cookie, body.value))
    if (!entry.ok) return entry
    const place = await lobby.reservePlace(entry.value)
    if (!place.ok) return place
    const { personId, name } = entry.value
    if (member === null) setGuestCookie(response, guestTokens.issue(personId), deps.secure)
    return succeed({
      personId,
      kind: member === null ? 'visitor' : 'rep',
      name,
      reservation: place.value,
    })
  }

  const router = Router()
  router.post('/api/lobby/enter', limitByAddress(addressAllowance), answer(enter))
  return router
}

function staffEntry(member: StaffMember, cookie: string, body: EnterBody): Entry {
  const { locale, view, spot, at } = body
  const { id, name, look, languages } = member
  const staff = { member, cookie }
  return { personId: id, newcomer: false, name, look, locale, languages, view, spot, at, staff }
}
