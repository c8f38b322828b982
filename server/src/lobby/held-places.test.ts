import { beforeEach, expect, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import { HeldPlaces } from './held-places.ts'

let clock: FakeClock
let places: HeldPlaces
beforeEach(() => {
  clock = new FakeClock(0)
  places = new HeldPlaces(clock)
})

test('a place is remembered for half a minute', () => {
  places.hold('ada', { roomId: 'first' })
  clock.goTo(30_000)
  expect(places.roomOf('ada')).toBe('first')
  expect(places.roomOf('mia')).toBeUndefined()
  clock.goTo(30_001)
  expect(places.roomOf('ada')).toBeUndefined()
})

test('the last one counts, and its time', () => {
  places.hold('ada', { roomId: 'first' })
  clock.goTo(20_000)
  places.hold('ada', { roomId: 'second' })
  clock.goTo(45_000)
  expect(places.roomOf('ada')).toBe('second')
})

test('however many come, those of long ago are not kept', () => {
  for (let second = 0; second < 1000; second += 1) {
    clock.goTo(second * 1000)
    places.hold(`visitor ${second}`, { roomId: 'hall' })
    places.hold('who comes again and again', { roomId: 'hall' })
  }
  expect(places.size).toBe(32) // of 0 to 30 seconds ago, and the one who comes again
})

test('those of one network address are known until they are forgotten', () => {
  places.hold('ada', { roomId: 'hall', address: 'a' })
  places.hold('ben', { roomId: 'hall', address: 'b' })
  places.hold('rita', { roomId: 'hall' })
  clock.goTo(20_000)
  places.hold('cem', { roomId: 'hall', address: 'a' })
  places.hold('cem', { roomId: 'hall', address: 'a' })
  expect(places.peopleOf('a')).toEqual(['ada', 'cem'])
  clock.goTo(30_001)
  expect(places.peopleOf('a')).toEqual(['cem'])
})
