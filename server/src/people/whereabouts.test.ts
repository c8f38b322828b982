import { randomLook } from '@foyer/shared/look/look.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { describe, expect, test } from 'vitest'
import { createOccupant } from './create-occupant.ts'
import { Lobbies } from './lobbies.ts'
import type { Lobby, Occupant, Page } from './lobby.ts'
import { createLocalWhereabouts, type Whereabouts } from './whereabouts.ts'

/** Two centers, and whoever the test puts into them. */
interface Stage {
  whereabouts: Whereabouts
  /** Puts somebody into a center; what their page hears is added to `heard`. */
  enter(centerId: 'main' | 'other', personId: string, state?: Page['state']): { heard: unknown[] }
  /** Who was put out of where, and why. */
  removed: { centerId: string; personId: string; reason: number }[]
}

function localStage(): Stage {
  const centers = new Map<string, Lobbies>()
  const removed: Stage['removed'] = []
  const occupantsOf = new Map<string, Map<string, Occupant>>()
  for (const centerId of ['main', 'other']) {
    const lobbies = new Lobbies()
    const occupants = new Map<string, Occupant>()
    const remove = ({ entry: { personId } }: Occupant, reason: number) => {
      occupants.delete(personId)
      removed.push({ centerId, personId, reason })
    }
    const find = (personId: string) => occupants.get(personId) ?? null
    lobbies.add({ id: centerId, occupants, find, remove } as unknown as Lobby)
    centers.set(centerId, lobbies)
    occupantsOf.set(centerId, occupants)
  }
  return {
    whereabouts: createLocalWhereabouts(centers),
    removed,
    enter(centerId, personId, state = 'here') {
      const look = randomLook(() => 0)
      const entry = {
        personId,
        name: personId,
        look,
        locale: 'en',
        languages: ['en'],
        view: '3d',
      } as const
      const occupant = createOccupant(
        { ...entry, newcomer: true, staff: null },
        `${personId} here`,
        0,
        1234,
      )
      const heard: unknown[] = []
      const connection = {
        send: (...message: unknown[]) => void heard.push(message),
        close: () => undefined,
      }
      const pages: Record<Page['state'], Page> = {
        here: { state: 'here', connection },
        cut: { state: 'cut', hold: { end: () => undefined } },
        away: { state: 'away' },
      }
      occupant.page = pages[state]
      occupantsOf.get(centerId)!.set(personId, occupant)
      return { heard }
    },
  }
}

/** What every way of finding people must keep to, in one process or over several. */
describe.each([['in one process', localStage]])('whereabouts %s', (_name, stage) => {
  test('somebody is found where they are, and nowhere else', async () => {
    const { whereabouts, enter } = stage()
    enter('main', 'ada')
    expect(await whereabouts.whereIs('ada')).toEqual([
      {
        centerId: 'main',
        personId: 'ada',
        id: 'ada here',
        kind: 'visitor',
        page: 'here',
        since: 1234,
      },
    ])
    expect(await whereabouts.whereIs('nobody')).toEqual([])
    expect((await whereabouts.peopleIn('main')).map(({ personId }) => personId)).toEqual(['ada'])
    expect(await whereabouts.peopleIn('other')).toEqual([])
    expect(await whereabouts.peopleIn('no-such-center')).toEqual([])
  })

  test('a rep away from the post of one center may be in another', async () => {
    const { whereabouts, enter } = stage()
    enter('main', 'rita', 'away')
    enter('other', 'rita')
    const found = await whereabouts.whereIs('rita')
    expect(found.map(({ centerId, page }) => [centerId, page])).toEqual([
      ['main', 'away'],
      ['other', 'here'],
    ])
  })

  test('a message arrives at the page in that center only, in the order in which it was given', async () => {
    const { whereabouts, enter } = stage()
    const here = enter('main', 'rita')
    const there = enter('other', 'rita')
    const to = { centerId: 'main', personId: 'rita' }
    const sent = [1, 2, 3].map((end) => whereabouts.send(to, 'shift-ending', { end }))
    expect(await Promise.all(sent)).toEqual([true, true, true])
    expect(here.heard).toEqual([1, 2, 3].map((end) => ['shift-ending', { end }]))
    expect(there.heard).toEqual([])
  })

  test('who has no page open is not reached, and whoever sends knows', async () => {
    const { whereabouts, enter } = stage()
    enter('main', 'cut', 'cut')
    enter('main', 'away', 'away')
    for (const personId of ['cut', 'away', 'nobody']) {
      const to = { centerId: 'main', personId }
      expect(await whereabouts.send(to, 'closing', { seconds: 1 })).toBe(false)
    }
    const to = { centerId: 'no-such-center', personId: 'cut' }
    expect(await whereabouts.send(to, 'closing', { seconds: 1 })).toBe(false)
  })

  test('a broadcast reaches every page of one center', async () => {
    const { whereabouts, enter } = stage()
    const inMain = [enter('main', 'ada'), enter('main', 'ben')]
    const elsewhere = enter('other', 'cleo')
    await whereabouts.broadcast('main', 'closing', { seconds: 1 })
    for (const { heard } of inMain) expect(heard).toEqual([['closing', { seconds: 1 }]])
    expect(elsewhere.heard).toEqual([])
  })

  test('pages in other centers are closed, an avatar away at its post stays', async () => {
    const { whereabouts, enter, removed } = stage()
    enter('main', 'ada')
    enter('other', 'ada')
    enter('main', 'rita', 'away')
    enter('other', 'rita')
    for (const personId of ['ada', 'rita']) {
      await whereabouts.leaveOthers({ centerId: 'other', personId }, CloseReason.takenOver)
    }
    expect(removed).toEqual([{ centerId: 'main', personId: 'ada', reason: CloseReason.takenOver }])
  })
})
