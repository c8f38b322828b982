import { expect, test } from 'vitest'
import {
  addressOf,
  bytes,
  type CallInput,
  endpoint,
  fields,
  file,
  isJson,
  json,
  type ReplyOf,
} from './endpoint.ts'

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

test.each([
  ['leaves its place', '../secret', '..%2Fsecret'],
  ['begins a query', 'a?b=c', 'a%3Fb%3Dc'],
  ['begins a fragment', 'a#b', 'a%23b'],
  ['is escaped already', '%2F', '%252F'],
  ['names another parameter', ':action', '%3Aaction'],
  ['has a line break', 'a\r\nHost: b', 'a%0D%0AHost%3A%20b'],
])('a parameter that %s stays one part of the path', (_, name, written) => {
  expect(addressOf(list, { params: { name }, query: {} })).toBe(`/api/lists/${written}.csv`)
})

test('a query says what it was given, in its order', () => {
  const query = { of: 'a&from=b', from: '+ 1' }
  expect(addressOf(list, { params: { name: 'a' }, query })).toBe(
    '/api/lists/a.csv?of=a%26from%3Db&from=%2B%201',
  )
})

test('an empty value is not the same as none', () => {
  const params = { name: 'a' }
  expect(addressOf(list, { params, query: { of: '' } })).toBe('/api/lists/a.csv?of=')
  expect(addressOf(list, { params, query: { of: undefined } })).toBe('/api/lists/a.csv')
})

test('only what is said to be JSON is read as such', () => {
  expect(isJson(json())).toBe(true)
  for (const media of ['image/png', 'text/json', 'application/json; charset=utf-8'])
    expect(isJson(bytes(media))).toBe(false)
  expect(isJson(file('application/octet-stream'))).toBe(false)
})
