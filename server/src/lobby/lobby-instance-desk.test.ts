import { posts } from '@foyer/shared/layout/layout-places.ts'
import { encodeInputs } from '@foyer/shared/movement/movement-codec.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import { type FakePage, FakeWire } from '../../../tests/support/fake-wire.ts'
import { publishedLoft, visitor } from '../../../tests/support/lobby-entries.ts'
import type { PublishedLayout } from '../layout/layout-types.ts'
import { createLog } from '../log.ts'
import { peopleFeature } from '../people/people-feature.ts'
import { LobbyInstance } from './lobby-instance.ts'

const loft = publishedLoft()
let layout: PublishedLayout
let wire: FakeWire

beforeEach(() => {
  layout = loft
  wire = new FakeWire(
    new LobbyInstance({
      id: () => 'a',
      features: [peopleFeature()],
      layout: () => layout,
      clock: new FakeClock('2030-01-01T09:00Z'),
      log: createLog('silent'),
    }),
  )
})

/** Where somebody's avatar stands. */
function placeOf({ occupant: { index } }: FakePage) {
  const { x, z } = wire.instance.avatars
  return { x: x[index]!, z: z[index]! }
}

describe('behind the desk', () => {
  const post = posts(loft.layout)[0]!
  const [x, z] = post.at
  const before = loft.surfaces.visitor.place(x, z, 5)!

  /** Steps straight to the post, as a page would send them that thinks it may. */
  function walkToPost(page: FakePage, from = before) {
    wire.instance.avatars.place(page.occupant.index, from, 0)
    const { occupant } = page
    if (occupant.page.state !== 'here') throw new Error('no page')
    for (let sequence = 1; sequence <= 15; sequence++) {
      const at = placeOf(page)
      const step = { sequence, dx: x - at.x, dz: z - at.z, yaw: 0, action: 0 }
      wire.instance.walk(occupant, occupant.page.connection, encodeInputs([step]))
    }
    const at = placeOf(page)
    return Math.hypot(at.x - x, at.z - z)
  }

  test('N13 no step of a visitor leads, whatever the page sends; reps walk there', () => {
    const far = Math.hypot(before.x - x, before.z - z)
    expect(walkToPost(wire.open(visitor('mia')))).toBeGreaterThan(far - 0.1)
    const rep = wire.open(
      visitor('rita', { staff: { member: { languages: ['en'] }, sessionId: 's' } as never }),
    )
    const beside = loft.surfaces.rep.place(x + 1, z, 1)!
    expect(walkToPost(rep, beside)).toBeLessThan(0.1)
  })

  test('N13, N14 a link to the post lets a visitor in before the desk, also where the page says otherwise', () => {
    for (const more of [{}, { at: { x, z } }]) {
      const mia = wire.open(visitor(`mia-${'at' in more}`, { spot: post.id, ...more }))
      const at = placeOf(mia)
      expect(loft.surfaces.visitor.place(at.x, at.z, 0.01)).not.toBeNull()
      expect(Math.hypot(at.x - x, at.z - z)).toBeGreaterThan(0.9)
    }
  })

  test('N13 a layout that closes the floor under a visitor moves them out', () => {
    const mia = wire.open(visitor('mia'))
    wire.instance.avatars.place(mia.occupant.index, loft.surfaces.rep.place(x, z, 1)!, 0)
    layout = { ...loft, version: 2 }
    wire.instance.followLayout()
    const at = placeOf(mia)
    expect(loft.surfaces.visitor.place(at.x, at.z, 0.01)).not.toBeNull()
  })
})
