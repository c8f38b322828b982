import { expect, test } from 'vitest'
import { cellCommandOf } from './cell-command.ts'

const key = (name: string, held: 'ctrlKey' | 'metaKey' | 'altKey' | null = null) => ({
  key: name,
  ctrlKey: held === 'ctrlKey',
  metaKey: held === 'metaKey',
  altKey: held === 'altKey',
})

test.each([
  ['Enter', 'open'],
  [' ', 'open'],
  ['Delete', 'delete'],
  ['Backspace', 'delete'],
  ['Insert', 'add'],
  ['+', 'add'],
  ['x', null],
  ['Tab', null],
] as const)('%s asks for %s', (name, command) => {
  expect(cellCommandOf(key(name))).toBe(command)
})

test('with Ctrl or Command, letters copy, cut and paste; other keys are left to the browser', () => {
  for (const held of ['ctrlKey', 'metaKey'] as const) {
    const commands = ['c', 'X', 'v', 'a', 'Delete'].map((name) => cellCommandOf(key(name, held)))
    expect(commands).toEqual(['copy', 'cut', 'paste', null, null])
  }
})

test('with Alt nothing is ours', () => {
  expect(cellCommandOf(key('Enter', 'altKey'))).toBeNull()
})
