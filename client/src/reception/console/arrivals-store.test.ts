import type { Arrival } from '@foyer/shared/duty/on-duty-contract.ts'
import { expect, test } from 'vitest'
import { withArrival } from './arrivals-store.ts'

const arrival = (personId: string, since = 0): Arrival => ({
  personId,
  name: personId,
  locale: 'en',
  since,
})

test('the newest arrival stands first, and who comes again is not listed twice', () => {
  const list = withArrival(withArrival([arrival('a')], arrival('b')), arrival('a', 9))
  expect(list.map(({ personId, since }) => [personId, since])).toEqual([
    ['a', 9],
    ['b', 0],
  ])
})

test('a long day does not grow the list for ever', () => {
  let list: Arrival[] = []
  for (let i = 0; i < 80; i++) list = withArrival(list, arrival(String(i)))
  expect(list).toHaveLength(50)
  expect(list[0]?.personId).toBe('79')
})
