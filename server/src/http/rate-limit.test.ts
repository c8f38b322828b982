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
