import { expect, test } from 'vitest'
import { addressOf, type CallInput, endpoint, fields, json, type ReplyOf } from './endpoint.ts'

const act = endpoint({
  method: 'POST',
  path: '/api/things/:id/:action',
  access: 'staff',
  params: fields<{ id: number; action: 'take' | 'leave' }>(),
  body: json<{ count: number }>(),
  reply: json<string[]>(),
})
const list = endpoint({
  method: 'GET',
  path: '/api/lists/:name.csv',
  access: 'public',
  query: fields<{ of?: string | undefined; from?: string }>(),
})

test('an address has its parameters in place, escaped, and what was left out is not there', () => {
  expect(addressOf(act, { params: { id: 7, action: 'take' } })).toBe('/api/things/7/take')
  const params = { name: 'a/b ü' }
  expect(addressOf(list, { params, query: {} })).toBe('/api/lists/a%2Fb%20%C3%BC.csv')
  expect(addressOf(list, { params: { name: 'a' }, query: { of: undefined, from: '&' } })).toBe(
    '/api/lists/a.csv?from=%26',
  )
})

test('the compiler knows what an endpoint is asked with and answers', () => {
  const input: CallInput<typeof act> = { params: { id: 1, action: 'leave' }, body: { count: 1 } }
  const reply: ReplyOf<typeof act> = ['a']
  const nothing: ReplyOf<typeof list> = undefined
  expect([input, reply, nothing]).toHaveLength(3)
  // @ts-expect-error: no such action
  addressOf(act, { params: { id: 1, action: 'sell' } })
  // @ts-expect-error: named by the path
  addressOf(list, { params: { nam: 'a' }, query: {} })
  // @ts-expect-error: no such field
  addressOf(list, { params: { name: 'a' }, query: { off: 'a' } })
  // @ts-expect-error: no such permission
  endpoint({ method: 'GET', path: '/', access: 'rule' })
})
