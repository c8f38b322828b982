import { expect, test } from 'vitest'
import { adopt, mergeById } from './merge-by-id.ts'

interface Post {
  id: string
  who: string
}
/** `a:ann b:ben` as posts. */
const posts = (text: string): Post[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [id, who] = word.split(':')
      return { id: id!, who: who! }
    })
const textOf = (items: readonly Post[]) => items.map(({ id, who }) => `${id}:${who}`).join(' ')
function merged(base: string, mine: string, theirs: string) {
  const { items, clashes } = mergeById(
    { base: posts(base), mine: posts(mine), theirs: posts(theirs) },
    (a, b) => a.who === b.who,
  )
  return [textOf(items), clashes.map(({ id }) => id).join()]
}

test.each([
  ['each changed another one', 'a:1 b:1', 'a:2 b:1', 'a:1 b:2', 'a:2 b:2'],
  ['both added', 'a:1', 'a:1 b:1', 'a:1 c:1', 'a:1 c:1 b:1'],
  ['each took another one away', 'a:1 b:1 c:1', 'b:1 c:1', 'a:1 c:1', 'c:1'],
  ['both did the same', 'a:1 b:1', 'a:2', 'a:2', 'a:2'],
  ['only mine changed', 'a:1 b:1', 'b:2', 'a:1 b:1', 'b:2'],
  ['only theirs changed', 'a:1 b:1', 'a:1 b:1', 'b:2', 'b:2'],
] as const)('%s: both count', (_, base, mine, theirs, both) => {
  expect(merged(base, mine, theirs)).toEqual([both, ''])
})

test.each([
  ['both changed it', 'a:2 b:1', 'a:3 b:4', 'a:2 b:4'],
  ['they took away what I changed', 'a:2 b:1', 'b:4', 'b:4 a:2'],
  ['I took away what they changed', 'b:1', 'a:3 b:4', 'b:4'],
] as const)('%s: it clashes, and stays as mine until it is decided', (_, mine, theirs, both) => {
  expect(merged('a:1 b:1', mine, theirs)).toEqual([both, 'a'])
})

test('one thing is taken over: changed, added, or gone', () => {
  const [two] = posts('a:2')
  expect(textOf(adopt(posts('a:1 b:1'), 'a', two!))).toBe('a:2 b:1')
  expect(textOf(adopt(posts('b:1'), 'a', two!))).toBe('b:1 a:2')
  expect(textOf(adopt(posts('a:1 b:1'), 'a', null))).toBe('b:1')
})
