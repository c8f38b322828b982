import { expect, test } from 'vitest'
import { isRaised, withHand, withoutHand } from './hands-store.ts'

const ada = { personId: 'ada', name: 'Ada', since: 1 }
const ben = { personId: 'ben', name: 'Ben', since: 2 }

test('hands stay in the order in which they were raised, each once', () => {
  const both = withHand(withHand({ hands: [] }, ada), ben)
  expect(withHand(both, { ...ada, since: 3 }).hands).toEqual([ada, ben])
  expect(isRaised(both, 'ada')).toBe(true)
  const lowered = withoutHand(both, 'ada')
  expect(lowered.hands).toEqual([ben])
  expect(isRaised(lowered, 'ada')).toBe(false)
  expect(withHand(lowered, { ...ada, since: 3 }).hands.map(({ personId }) => personId)).toEqual([
    'ben',
    'ada',
  ])
})

test('a hand that is not raised is lowered without harm', () => {
  expect(withoutHand({ hands: [ada] }, 'nobody').hands).toEqual([ada])
})
