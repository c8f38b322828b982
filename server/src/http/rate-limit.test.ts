import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { describe, expect, test } from 'vitest'
import { addressKey, createRateLimit } from './rate-limit.ts'

describe('createRateLimit', () => {
  test('counts each key for itself, and forgets on request', async () => {
    const limit = createRateLimit({ points: 2, seconds: 60 })
    const outcomes = async (key: string, times: number) => {
      const taken: boolean[] = []
      for (let i = 0; i < times; i++) taken.push((await limit.take(key)).ok)
      return taken
    }
    expect(await outcomes('a', 3)).toEqual([true, true, false])
    expect(await outcomes('b', 1)).toEqual([true])
    await limit.forget('a')
    expect(await outcomes('a', 3)).toEqual([true, true, false])
  })
})

test('of many who come at the same moment as many are let in as may', async () => {
  const limit = createRateLimit({ points: 5, seconds: 60 })
  const taken = await Promise.all(Array.from({ length: 50 }, () => limit.take('a')))
  expect(taken.filter(({ ok }) => ok)).toHaveLength(5)
  expect(taken.find(({ ok }) => !ok)).toEqual({
    ok: false,
    reason: 'too-many',
    detail: 'at most 5 in 60 s',
    retryAfter: expect.toSatisfy((seconds) => seconds > 0 && seconds <= 60),
  })
})

test('a key is any text, and forgetting one that nobody has counted does no harm', async () => {
  const limit = createRateLimit({ points: 1, seconds: 60 })
  await limit.forget('a')
  for (const key of ['', '__proto__', 'constructor', 'a:b', '\0', 'x'.repeat(10_000)]) {
    expect((await limit.take(key)).ok, key).toBe(true)
    expect((await limit.take(key)).ok, key).toBe(false)
  }
})

test('all addresses of one IPv6 customer count as one, those of the next one do not', () => {
  const random = seededRandom(9)
  const group = () => Math.floor(random() * 65_536).toString(16)
  for (let round = 0; round < 200; round += 1) {
    const customer = Array.from({ length: 4 }, group).join(':')
    const hosts = Array.from({ length: 4 }, () => Array.from({ length: 4 }, group).join(':'))
    const keys = hosts.map((host) => addressKey(`${customer}:${host}`))
    expect(new Set(keys)).toEqual(new Set([customer]))
    expect(addressKey(`${customer}::1`)).toBe(customer)
    expect(addressKey(`${customer}::`)).toBe(customer)
  }
  expect(addressKey('2001:db8:1:2::1')).not.toBe(addressKey('2001:db8:1:3::1'))
  expect(addressKey('2001:db8:1::2:1')).not.toBe(addressKey('2001:db8:1:2::1'))
})

describe('addressKey', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['', ''],
  ])('%s counts as %s', (address, key) => expect(addressKey(address)).toBe(key))
})
