import type { ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import type { Language } from '@foyer/shared/i18n/language.ts'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { ACTIONS } from '@foyer/shared/movement/movement-codec.ts'
import { LobbyState } from '@foyer/shared/people/lobby-state.ts'
import { expect, test } from 'vitest'
import { Speakers } from '../chat/speakers.ts'
import type { DutyRoster } from '../duty/duty-roster.ts'
import type { StaffMember } from '../identity/identity-types.ts'
import { Avatars } from '../people/avatars.ts'
import { createOccupant } from '../people/create-occupant.ts'
import type { Entry, Lobby, Occupant, PageConnection } from '../people/lobby.ts'
import { Greetings } from './greetings.ts'

const look = randomLook(() => 0)
/** Milliseconds since 1970, long after anybody spoke. */
const NOW = 1_800_000_000_000
const member: StaffMember = {
  id: 'rita',
  name: 'Rita',
  role: 'rep',
  languages: ['en', 'de'],
  greeting: { de: 'Grüß Gott!' },
  look,
}

/** A lobby with Rita at the origin, whose status the test sets. */
function stage() {
  const avatars = new Avatars()
  const occupants = new Map<string, Occupant>()
  const roster = { status: 'available' }
  const lobby = { id: 'a', state: new LobbyState(), avatars, occupants } as unknown as Lobby

  function enter(
    id: string,
    x: number,
    z: number,
    locale: Locale,
    staff?: StaffMember,
    wishes: Language[] = [],
  ) {
    const heard: ChatLine[] = []
    const connection = {
      send: (_: string, line: ChatLine) => heard.push(line),
    } as unknown as PageConnection
    const index = avatars.add({ x, y: 0, z, node: 0 }, 0)
    const signedIn = staff ? { member: staff, sessionId: '' } : null
    const entry: Entry = {
      personId: id,
      name: id,
      look,
      locale,
      languages: [...wishes, locale],
      view: '3d',
      newcomer: true,
      staff: signedIn,
    }
    const occupant = createOccupant(entry, entry.personId, index, NOW)
    occupant.page = { state: 'here', connection }
    occupants.set(id, occupant)
    return { heard, index, occupant }
  }

  const onDuty = {
    all: () => [{ staffId: member.id }],
    shownStatus: () => roster.status,
  } as unknown as DutyRoster
  const speakers = new Speakers()
  const greetings = new Greetings(onDuty, speakers)
  const greet = (now: number) => greetings.greet(lobby, now)
  return { avatars, greet, enter, roster, speakers, rita: enter('rita', 0, 0, 'en', member) }
}

test('a visitor who comes near is greeted once, in their language, and the avatar turns and waves', () => {
  const { avatars, greet, enter, rita } = stage()
  const ada = enter('ada', 3, 0, 'de')
  greet(NOW + 1000)
  greet(NOW + 2000)
  expect(ada.heard).toMatchObject([
    { text: 'Grüß Gott!', automatic: true, from: 'rita', rep: true },
  ])
  expect(rita.heard).toHaveLength(1)
  expect(avatars.yaw[rita.index]).toBeCloseTo(Math.PI / 2)
  expect(avatars.action[rita.index]).toBe(ACTIONS.indexOf('wave'))
  greet(NOW + 9000)
  expect(avatars.action[rita.index]).toBe(ACTIONS.indexOf('stand'))
})

test('nobody is greeted from further away, by who is busy, or by who is talking', () => {
  const { greet, enter, roster, speakers, rita } = stage()
  const far = enter('far', 4.1, 0, 'en')
  greet(NOW + 1000)
  expect(far.heard).toEqual([])
  const ada = enter('ada', 2, 0, 'en')
  roster.status = 'busy'
  greet(NOW + 1100)
  roster.status = 'available'
  speakers.spoke(rita.occupant, NOW + 1200)
  greet(NOW + 1300)
  expect(ada.heard).toEqual([])
  greet(NOW + 1200 + 20_000)
  expect(ada.heard).toHaveLength(1)
})
