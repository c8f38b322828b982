import { expect, test } from 'vitest'
import { z } from 'zod'
import { readInput } from './read-input.ts'

const Body = z.object({ names: z.array(z.string().max(9)), by: z.record(z.string(), z.string()) })
const read = (body: unknown) => readInput(body, Body)

test('a body by its contract; what is wrong is named by its path', () => {
  const body = { names: ['Ann', '\u{1F600}\n'], by: { a: 'b' } }
  expect(read({ ...body, more: '\0' })).toEqual({ ok: true, value: body })
  expect(read({ ...body, names: ['Ann', 5] })).toMatchObject({
    reason: 'invalid',
    detail: expect.stringMatching(/^names\.1: /),
  })
  expect(read(undefined)).toMatchObject({ detail: expect.stringMatching(/^body: /) })
})

test.each([
  ['the character 0', { names: ['a\0b'], by: {} }],
  ['half of a surrogate pair', { names: ['\ud83d'], by: {} }],
  ['either in a key', { names: [], by: { 'a\0': 'b' } }],
])('what the database cannot store is refused: %s', (_, body) => {
  expect(read(body)).toMatchObject({ ok: false, reason: 'invalid' })
})
