import { randomUUID } from 'node:crypto'
import { matchMaker } from '@colyseus/core'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import { readerLanguages } from '@foyer/shared/i18n/reader-languages.ts'
import { checkGuestName } from '@foyer/shared/identity/guest-name.ts'
import { EnterBody } from '@foyer/shared/lobby/entry-contract.ts'
import { enterLobby } from '@foyer/shared/lobby/lobby-endpoints.ts'
import { PROTOCOL_VERSION } from '@foyer/shared/protocol/protocol-version.ts'
import { createRateLimit } from '../http/rate-limit.ts'
import { type Caller, type Route, route, type StaffCaller } from '../http/route.ts'
import type { Entry } from '../people/lobby.ts'
import type { CenterLobby } from './center-lobby.ts'
import type { LobbyDeps } from './lobby-deps.ts'

/** Entries of one visitor in a minute. */
const ENTRIES_PER_VISITOR = 20

/** @param lobbyOf the lobby of a center, null for an unknown one */
export function createLobbyRoutes(
  deps: LobbyDeps,
  lobbyOf: (centerId: string) => CenterLobby | null,
): Route[] {
  const { guestCookie, staffSessions, centers, layouts } = deps
  const limit = { points: deps.entriesPerMinute, seconds: 60, by: 'address' } as const
  const visitorLimit = createRateLimit({ points: ENTRIES_PER_VISITOR, seconds: 60 })

  /** Of the company, as each center's layout has it, and of the centers. */
  const houseNames = () =>
    centers.all().flatMap(({ id, name }) => [name, layouts.current(id).layout.theme.name])

  async function visitorEntry(
    actor: Caller,
    body: EnterBody,
    { languages: wishes, address }: { languages: readonly string[]; address: string },
  ): Promise<Result<Entry>> {
    const reserved = { staff: await staffSessions.names(), house: houseNames() }
    const checked = checkGuestName(body.name, reserved)
    if (!checked.ok) return checked
    const name = checked.value
    const newcomer = actor.kind !== 'visitor'
    const personId = newcomer ? randomUUID() : actor.id
    const admitted = await visitorLimit.take(personId)
    if (!admitted.ok) return admitted
    const { look, locale, view, spot, at } = body
    const languages = readerLanguages(wishes, locale)
    const staff = null
    return succeed({
      personId,
      newcomer,
      name,
      look,
      locale,
      languages,
      view,
      spot,
      at,
      address,
      staff,
    })
  }

  async function staffEntry(actor: StaffCaller, body: EnterBody): Promise<Result<Entry>> {
    const member = await staffSessions.byId(actor.id)
    if (member === null) return refuse('not-signed-in')
    const { id: personId, name, look, languages } = member
    const { locale, view, spot, at } = body
    const staff = { member, sessionId: actor.sessionId }
    const newcomer = false
    return succeed({ personId, newcomer, name, look, locale, languages, view, spot, at, staff })
  }

  return [
    route(enterLobby, {
      limit,
      body: EnterBody,
      async handle({ actor, body, ...from }, beside) {
        if (body.protocol !== PROTOCOL_VERSION) return refuse('protocol-version')
        const lobby = lobbyOf(body.center)
        if (lobby === null) return refuse('not-found', 'center')
        if (matchMaker.state !== matchMaker.MatchMakerState.READY) return refuse('unavailable')
        const entry =
          actor.kind === 'staff'
            ? await staffEntry(actor, body)
            : await visitorEntry(actor, body, from)
        if (!entry.ok) return entry
        const place = await lobby.reservePlace(entry.value)
        if (!place.ok) return place
        const { personId, name, staff } = entry.value
        if (staff === null) guestCookie.give(beside, personId)
        const kind = staff === null ? 'visitor' : 'rep'
        return succeed({ kind, name, reservation: place.value })
      },
    }),
  ]
}
