import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { expect, test } from 'vitest'
import { beginHistory, redo, step, undo } from './undo-history.ts'

const three = () => step(step(beginHistory<number, string>(0), 'one', 1), 'two', 2)

test('steps are undone and redone in turn', () => {
  const once = undo(three())
  expect(once.present).toBe(1)
  expect(undo(once).present).toBe(0)
  expect(redo(once)).toEqual(three())
  expect(redo(redo(undo(undo(three()))))).toEqual(three())
})

test('at either end nothing happens', () => {
  const fresh = beginHistory<number, string>(0)
  expect(undo(fresh)).toBe(fresh)
  expect(redo(fresh)).toBe(fresh)
})

test('a new step forgets what was undone; the same value is no step', () => {
  const changed = step(undo(three()), 'other', 9)
  expect(changed.present).toBe(9)
  expect(redo(changed)).toBe(changed)
  expect(undo(changed).present).toBe(1)
  expect(step(changed, 'nothing', 9)).toBe(changed)
})

test('the oldest steps are forgotten', () => {
  let history = beginHistory<number, string>(0)
  for (let i = 1; i <= 500; i++) history = step(history, 'count', i)
  for (let i = 0; i < 500; i++) history = undo(history)
  expect(history.present).toBe(300)
})

test('over any steps, undoing and redoing are each other backwards', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const random = seededRandom(seed)
    let history = beginHistory<readonly number[], string>([])
    /** What was there before each step that can be undone, and after each that can be redone, as told by steps alone. */
    const before: (readonly number[])[] = []
    const after: (readonly number[])[] = []
    for (let i = 0; i < 60; i++) {
      const { present } = history
      const dice = random()
      if (dice < 0.5) {
        before.push(present)
        after.length = 0
        history = step(history, `${i}`, [...present, i])
      } else if (dice < 0.8) {
        const target = before.pop()
        if (target !== undefined) after.push(present)
        history = undo(history)
        expect(history.present, `seed ${seed}`).toBe(target ?? present)
        if (target !== undefined) expect(redo(history).present).toBe(present)
      } else {
        const target = after.pop()
        if (target !== undefined) before.push(present)
        history = redo(history)
        expect(history.present, `seed ${seed}`).toBe(target ?? present)
        if (target !== undefined) expect(undo(history).present).toBe(present)
      }
      expect([history.past.length, history.future.length]).toEqual([before.length, after.length])
    }
  }
})
