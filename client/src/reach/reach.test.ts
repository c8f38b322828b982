import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createReach } from './reach.ts'
import type { Reachable, ReachCode, ReachThings } from './reachable.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const body = { x: 0, z: 0, yaw: 0 }
let done: string[] = []
beforeEach(() => {
  done = []
  Object.assign(body, { x: 0, z: 0, yaw: 0 })
})

function thing(id: string, z: number, code: ReachCode = 'KeyF'): Reachable {
  return { id, at: { x: 0, z }, reach: 2, label: id, code, run: () => done.push(id) }
}
const kind = (...all: Reachable[]): ReachThings => ({ near: () => all })

function open() {
  const reach = createReach(body)
  reach.add('person', kind(thing('person far', 1.8), thing('person near', 1)))
  reach.add('seat', kind(thing('seat a', 1.5, 'KeyX'), thing('seat b', 9, 'KeyX')))
  return reach
}

test('the best of every kind is told, and the best of all is offered and done', () => {
  const reach = open()
  const { offers, offer } = reach.state.getState()
  expect(offers.map(({ id }) => id)).toEqual(['person near', 'seat a'])
  expect(offer?.id).toBe('person near')
  reach.act()
  expect(done).toEqual(['person near'])
  reach.close()
})

test('a key does the best of what has that key, whatever is offered', () => {
  const reach = open()
  reach.act('KeyX')
  reach.act('KeyF')
  expect(done).toEqual(['seat a', 'person near'])
  reach.close()
})

test('who walks is offered something else; who reads it is told of changes alone', async () => {
  const reach = open()
  const told = vi.fn()
  reach.state.subscribe(told)
  await vi.advanceTimersByTimeAsync(2000)
  expect(told).not.toHaveBeenCalled()
  body.z = 8.5
  await vi.advanceTimersByTimeAsync(400)
  expect(told).toHaveBeenCalledTimes(1)
  expect(reach.state.getState().offer?.id).toBe('seat b')
  body.z = 30
  await vi.advanceTimersByTimeAsync(400)
  expect(reach.state.getState()).toEqual({ offers: [], offer: null })
  reach.act()
  reach.act('KeyX')
  expect(done).toEqual([])
  reach.close()
})

test('a kind that is taken away offers nothing any more; one that took its place stays', async () => {
  const reach = createReach(body)
  const remove = reach.add('person', kind(thing('person a', 1)))
  reach.add('person', kind(thing('person b', 1)))
  remove()
  await vi.advanceTimersByTimeAsync(400)
  expect(reach.state.getState().offer?.id).toBe('person b')
  reach.close()
})

test('what goes along with who walks stays within reach of its key', async () => {
  const reach = createReach(body)
  const near = ({ x, z }: { x: number; z: number }) => [
    { ...thing('around', 0), at: { x, z }, reach: 0 },
  ]
  reach.add('portal', { near })
  for (body.z = 0; body.z < 2; body.z += 0.25) await vi.advanceTimersByTimeAsync(400)
  reach.act('KeyF')
  reach.act()
  expect(done).toEqual(['around', 'around'])
  reach.close()
})

test('a kind keeps its place among the others when its things are others', () => {
  const reach = createReach(body)
  const remove = reach.add('seat', kind(thing('seat a', 1, 'KeyX')))
  reach.add('person', kind(thing('person a', 1)))
  remove()
  reach.add('seat', kind(thing('seat b', 1, 'KeyX')))
  const { offers } = reach.state.getState()
  expect(offers.map(({ kind, id }) => [kind, id])).toEqual([
    ['seat', 'seat b'],
    ['person', 'person a'],
  ])
  reach.close()
})

test('things that do something else under the same words are what is offered', () => {
  const reach = createReach(body)
  const remove = reach.add('desk', kind(thing('desk', 1)))
  remove()
  reach.add('desk', kind({ ...thing('desk', 1), run: () => done.push('anew') }))
  reach.state.getState().offer?.run?.()
  expect(done).toEqual(['anew'])
  reach.close()
})

test('what is pointed at is asked of every kind', () => {
  const reach = open()
  const pointed = { what: 'item', id: 'couch', x: 0, z: 0 } as const
  expect(reach.pointedAt(pointed)).toBe(null)
  reach.add('desk', {
    near: () => [],
    pointedAt:
      ({ id }) =>
      () =>
        void done.push(`at ${id}`),
  })
  reach.pointedAt(pointed)?.()
  expect(done).toEqual(['at couch'])
  reach.close()
})
