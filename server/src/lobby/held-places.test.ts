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
  places.hold('ada', 'first')
  clock.goTo(30_000)
  expect(places.roomOf('ada')).toBe('first')
  expect(places.roomOf('mia')).toBeUndefined()
  clock.goTo(30_001)
  expect(places.roomOf('ada')).toBeUndefined()
})

test('the last one counts, and its time', () => {
  places.hold('ada', 'first')
  clock.goTo(20_000)
  places.hold('ada', 'second')
  clock.goTo(45_000)
  expect(places.roomOf('ada')).toBe('second')
})

test('however many come, those of long ago are not kept', () => {
  for (let second = 0; second < 1000; second += 1) {
    clock.goTo(second * 1000)
    places.hold(`visitor ${second}`, 'hall')
    places.hold('who comes again and again', 'hall')
  }
  expect(places.size).toBe(32) // of 0 to 30 seconds ago, and the one who comes again
})
