import { posts as postsOf } from '@foyer/shared/layout/layout-places.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import { FakeWire } from '../../../tests/support/fake-wire.ts'
import { publishedLoft, visitor } from '../../../tests/support/lobby-entries.ts'
import type { PublishedLayout } from '../layout/layout-types.ts'
import { LobbyInstance } from '../lobby/lobby-instance.ts'
import { createLog } from '../log.ts'
import type { Occupant } from '../people/lobby.ts'
import { Posts } from './posts.ts'

const loft = publishedLoft()
const spots = postsOf(loft.layout)

let layout: PublishedLayout
let instance: LobbyInstance
let wire: FakeWire
let posts: Posts

beforeEach(() => {
  layout = loft
  instance = new LobbyInstance({
    id: () => 'a',
    features: [],
    layout: () => layout,
    clock: new FakeClock('2030-01-01T09:00Z'),
    log: createLog('silent'),
  })
  wire = new FakeWire(instance)
  posts = new Posts()
})

const enter = (id: string) => wire.open(visitor(id)).occupant

/** Somebody comes on duty and goes to a post. */
function takePost(id: string): Occupant {
  const occupant = enter(id)
  posts.standAtOwn(instance, occupant)
  return occupant
}

const postOf = (occupant: Occupant) => posts.of(instance, occupant)?.id ?? null

/** The same layout without some posts. */
function without(...gone: (string | undefined)[]): PublishedLayout {
  const left = loft.layout.spots.filter(({ id }) => !gone.includes(id))
  return { ...loft, version: 2, layout: { ...loft.layout, spots: left } }
}

describe('posts are taken', () => {
  test('in the order of the layout, each by one', () => {
    const reps = spots.map((_, i) => takePost(`rep-${i}`))
    expect(reps.map(postOf)).toEqual(spots.map(({ id }) => id))
    const late = takePost('late')
    expect(postOf(late)).toBeNull()
    expect(posts.firstFree(instance, late)).toBeNull()
  })

  test('again when somebody leaves one, the first free one first', () => {
    const [first, second] = [takePost('first'), takePost('second')]
    posts.leave(first)
    expect(postOf(first)).toBeNull()
    expect(postOf(takePost('third'))).toBe(spots[0]!.id)
    expect(postOf(second)).toBe(spots[1]!.id)
  })

  test('by nobody who merely visits', () => {
    const visiting = enter('mia')
    expect(postOf(visiting)).toBeNull()
    expect(posts.isAtOwn(instance, visiting)).toBe(false)
    expect(postOf(takePost('rita'))).toBe(spots[0]!.id)
  })
})

describe('at the post', () => {
  test('the avatar stands near it, looks where it looks, and does nothing else', () => {
    const rita = enter('rita')
    instance.avatars.act(rita.index, 3)
    posts.standAtOwn(instance, rita)
    const { x, z, yaw, action } = instance.avatars
    const spot = spots[0]!
    expect(Math.hypot(x[rita.index]! - spot.at[0], z[rita.index]! - spot.at[1])).toBeLessThan(1)
    expect(yaw[rita.index]).toBeCloseTo((spot.turn * Math.PI) / 180, 5)
    expect(action[rita.index]).toBe(0)
    expect(posts.isAtOwn(instance, rita)).toBe(true)
  })

  test('M11 who sat has got up', () => {
    const rita = enter('rita')
    rita.person.seat = [...loft.seats.keys()][0]!
    posts.standAtOwn(instance, rita)
    expect(rita.person.seat).toBe('')
  })

  test('one is away from it after some steps, and back at the same one', () => {
    const [rita, sam] = [takePost('rita'), takePost('sam')]
    const { rep: surface } = loft.surfaces
    instance.avatars.place(rita.index, surface.place(spots[1]!.at[0], spots[1]!.at[1], 2)!, 0)
    expect(posts.isAtOwn(instance, rita)).toBe(false)
    posts.standAtOwn(instance, rita)
    expect(postOf(rita)).toBe(spots[0]!.id)
    expect(posts.isAtOwn(instance, rita)).toBe(true)
    expect(postOf(sam)).toBe(spots[1]!.id)
  })
})

describe('under another layout', () => {
  test('who has a post that stays, stays', () => {
    const [rita, sam] = [takePost('rita'), takePost('sam')]
    layout = without(spots[0]!.id)
    posts.followLayout(instance)
    expect(postOf(sam)).toBe(spots[1]!.id)
    expect(postOf(rita)).toBe(spots[2]!.id)
    expect(posts.isAtOwn(instance, rita)).toBe(true)
  })

  test('without a free post one stays where one is, and gets one later', () => {
    const reps = spots.map((_, i) => takePost(`rep-${i}`))
    const [first] = reps
    const before = [instance.avatars.x[first!.index], instance.avatars.z[first!.index]]
    layout = without(spots[0]!.id)
    posts.followLayout(instance)
    expect(postOf(first!)).toBeNull()
    expect([instance.avatars.x[first!.index], instance.avatars.z[first!.index]]).toEqual(before)
    posts.leave(reps[1]!)
    posts.standAtOwn(instance, first!)
    expect(postOf(first!)).toBe(spots[1]!.id)
  })

  test('who had no post gets none by it', () => {
    const mia = enter('mia')
    layout = without(spots[0]!.id)
    posts.followLayout(instance)
    expect(postOf(mia)).toBeNull()
  })
})
