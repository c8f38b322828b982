import { expect, test } from 'vitest'
import { REASONS } from './reasons.ts'
import { done, refuse, succeed } from './result.ts'

test('a success carries its value, a refusal its reason', () => {
  expect(succeed(3)).toEqual({ ok: true, value: 3 })
  expect(done).toEqual({ ok: true, value: undefined })
  expect(refuse('invalid', 'name: too long')).toEqual({
    ok: false,
    reason: 'invalid',
    detail: 'name: too long',
  })
})

test('a refusal without detail has no such key, so that it survives JSON unchanged', () => {
  const refusal = refuse('not-found')
  expect(Object.keys(refusal)).toEqual(['ok', 'reason'])
  expect(JSON.parse(JSON.stringify(refusal))).toEqual(refusal)
})

test('every reason is listed once', () => {
  expect(new Set(REASONS).size).toBe(REASONS.length)
})
