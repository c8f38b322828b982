import { expect, test } from 'vitest'
import { testPerson as person } from './person-fixture.ts'
import { countOnDuty, sortPeople } from './sort-people.ts'

test('oneself first, then staff, then visitors, each by name as the language sorts', () => {
  const people = [
    person('Zoe'),
    person('Öttinger'),
    person('own'),
    person('Oskar'),
    person('Rep', { kind: 'rep' }),
  ]
  const names = sortPeople(people, 'own', 'de').map(({ name }) => name)
  expect(names).toEqual(['own', 'Rep', 'Oskar', 'Öttinger', 'Zoe'])
})

test('staff who only look around are not on duty', () => {
  const people = [
    person('a', { kind: 'rep', status: 'busy' }),
    person('b', { kind: 'rep' }),
    person('c'),
  ]
  expect(countOnDuty(people)).toBe(1)
})
