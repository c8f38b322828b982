import { expect, test } from 'vitest'
import { tick } from './tick.ts'

test('snapshots come last and features first, every time; places are kept once a second', () => {
  const done: string[] = []
  const verbs = {
    tickFeatures: (count: number) => void done.push(`features ${count}`),
    keepPlaces: () => void done.push('keep'),
    sortIntoCells: () => void done.push('sort'),
    sendSnapshots: () => void done.push('send'),
  }
  tick(0, verbs)
  expect(done).toEqual(['features 0', 'keep', 'sort', 'send'])
  for (let count = 1; count < 20; count++) tick(count, verbs)
  const times = (verb: string) => done.filter((name) => name.startsWith(verb)).length
  expect(['features', 'keep', 'sort', 'send'].map(times)).toEqual([20, 1, 20, 20])
})
