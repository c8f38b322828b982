import { expect, test } from 'vitest'
import { tick } from './tick.ts'

test('snapshots come last and every time; presence once, greetings four times a second', () => {
  const done: string[] = []
  const verbs = {
    keepPresence: () => void done.push('presence'),
    greetVisitors: () => void done.push('greet'),
    sortIntoCells: () => void done.push('sort'),
    sendSnapshots: () => void done.push('send'),
  }
  tick(0, verbs)
  expect(done).toEqual(['presence', 'greet', 'sort', 'send'])
  for (let count = 1; count < 20; count++) tick(count, verbs)
  const times = (verb: string) => done.filter((name) => name === verb).length
  expect(['presence', 'greet', 'sort', 'send'].map(times)).toEqual([1, 4, 20, 20])
})
