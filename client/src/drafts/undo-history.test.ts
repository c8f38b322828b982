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
