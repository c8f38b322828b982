import { STEP_RATE } from '@foyer/shared/movement/constants.ts'
import { expect, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import { type FakePage, FakeWire } from '../../../tests/support/fake-wire.ts'
import { publishedLoft, visitor } from '../../../tests/support/lobby-entries.ts'
import { seededRandom } from '../../../tests/support/seeded-random.ts'
import { witness } from '../../../tests/support/witness.ts'
import { createLog } from '../log.ts'
import { peopleFeature } from '../people/people-feature.ts'
import { LobbyInstance } from './lobby-instance.ts'

const loft = publishedLoft()

function openLobby(told: string[]): FakeWire {
  return new FakeWire(
    new LobbyInstance({
      id: () => 'a',
      features: [peopleFeature(), witness(told)],
      layout: () => loft,
      clock: new FakeClock('2030-01-01T09:00Z'),
      log: createLog('silent'),
    }),
  )
}

/** Lets a second go by, after which places are kept again. */
function passSecond({ instance }: FakeWire): void {
  for (let i = 0; i < STEP_RATE; i++) instance.tick()
}

/** However people come, are cut off, come back, take over and leave, and in whatever order that arrives. */
test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'whoever comes and goes, all accounts are even: seed %i',
  async (seed) => {
    const random = seededRandom(seed)
    const told: string[] = []
    const wire = openLobby(told)
    const choose = (count: number) => Math.floor(random() * count)
    const names = ['ada', 'ben', 'cyd', 'dan']
    const lines = new Map<FakePage, 'open' | 'cut'>()

    const acts = [
      () => void lines.set(wire.open(visitor(names[choose(names.length)]!)), 'open'),
      (page: FakePage) => page.leave(),
      (page: FakePage) => {
        if (lines.get(page) !== 'open') return
        const before = page.occupant.page
        page.cut()
        // Nothing is held for a page whose place another one has by now.
        if (page.occupant.page === before) lines.delete(page)
        else lines.set(page, 'cut')
      },
      (page: FakePage) => {
        if (lines.get(page) !== 'cut' || page.closed !== null) return
        page.comeBack()
        lines.set(page, 'open')
      },
      (page: FakePage) => {
        if (lines.get(page) !== 'cut' || page.closed !== null) return
        page.giveUp()
        lines.delete(page)
      },
      () => wire.settle(choose),
      () => passSecond(wire),
    ]

    for (let turn = 0; turn < 120; turn++) {
      const pages = [...lines.keys()]
      const page = pages[choose(pages.length)]
      await acts[page === undefined ? 0 : choose(acts.length)]!(page!)
      const { occupants, state, avatars } = wire.instance
      expect([...state.people.keys()].sort()).toEqual([...occupants.keys()].sort())
      const indices = [...occupants.values()].map(({ index }) => index)
      expect(indices.sort((a, b) => a - b)).toEqual(avatars.used)
      for (const {
        id,
        page: { state: now },
      } of occupants.values()) {
        expect(now).not.toBe('away') // nothing keeps anybody here
        expect(wire.instance.state.people.get(id)?.connected).toBe(now === 'here')
      }
      for (const id of names) {
        const times = (what: string) => told.filter((line) => line === `${what} ${id}`).length
        expect(times('came') - times('left')).toBe(occupants.has(id) ? 1 : 0)
      }
    }

    for (const [page, how] of lines) {
      if (how === 'open') page.leave()
      else if (page.closed === null) page.giveUp()
    }
    await wire.settle(choose)
    expect(wire.instance.occupants.size).toBe(0)
    expect(wire.instance.avatars.used).toEqual([])
  },
)
