import { expect, test } from 'vitest'
import { loadTexts } from '../i18n/lazy-texts.ts'
import { createPeopleStore } from '../people/people-store.ts'
import { testPerson } from '../people/person-fixture.ts'
import { chooseOffer } from '../reach/choose-offer.ts'
import { seatThings } from './seat-source.ts'
import { createSeatStore, type SeatHere } from './seat-store.ts'

await loadTexts('en')

const seat = (id: string, x: number, z: number): [string, SeatHere] => [
  id,
  { id, kind: 'stool', x, y: 0, z, yaw: 0, name: { en: 'Stool' } },
]
const here = { x: 0, z: 0, yaw: 0 }

function room({ taken = [] as string[], maySit = true, far = false } = {}) {
  const seats = createSeatStore()
  seats.setState({
    seats: new Map([
      seat('a/0', 0, 1.5),
      seat('b/0', 0, 1),
      seat('b/1', 0.6, 1),
      seat('c/0', 0, 5),
    ]),
  })
  const people = createPeopleStore()
  people.setState({ people: new Map(taken.map((id) => [id, testPerson(id, { seat: id })])) })
  const things = seatThings({ locale: 'en', seats, people, maySit, far })
  const offered = () => chooseOffer(things.near(here), here, null)
  return { things, offered, wanted: () => seats.getState().wanted }
}

test('M14 the nearest free seat in reach is offered, in the page without 3D wherever it is', () => {
  expect(room().offered()).toMatchObject({ id: 'seat b/0', label: 'Sit down: Stool', code: 'KeyX' })
  expect(room({ taken: ['b/0', 'b/1'] }).offered()?.id).toBe('seat a/0')
  const all = ['b/0', 'b/1', 'a/0']
  expect(room({ taken: all }).offered()).toBe(null)
  expect(room({ taken: all, far: true }).offered()?.id).toBe('seat c/0')
})

test('M14 in a wheelchair none is offered', () => {
  expect(room({ maySit: false, far: true }).offered()).toBe(null)
})

test('what is offered is sat down on', () => {
  const { offered, wanted } = room()
  offered()?.run?.()
  expect(wanted()).toBe('b/0')
})

test('pointing at an item means its free seat nearest to there; where all are taken, the nearest', () => {
  const point = (taken: string[], id: string, x: number) => {
    const { things, wanted } = room({ taken })
    things.pointedAt!({ what: 'item', id, x, z: 1 })?.()
    return wanted()
  }
  expect(point([], 'b', 0.5)).toBe('b/1')
  expect(point(['b/1'], 'b', 0.5)).toBe('b/0')
  expect(point(['b/0', 'b/1'], 'b', 0.5)).toBe('b/1')
  expect(point([], 'plant', 0.5)).toBe(null)
})
