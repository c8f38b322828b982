import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.8.8.8',
  '169.254.169.254', // metadata of clouds
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '192.0.2.1',
  '198.19.0.1',
  '224.0.0.251',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1', // NAT64
  'fc00::1',
  'fd00:ec2::254', // metadata of clouds
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
  '2001::1', // Teredo
  '2001:db8::1',
  '2002:7f00:1::', // 6to4 of 127.0.0.1
  '3fff::1',
  'localhost',
  '0x7f000001',
  '',
])('%j is not public', (address) => expect(isPublicAddress(address)).toBe(false))

test.each(['8.8.8.8', '100.63.255.255', '172.32.0.1', '192.169.0.1', '2606:4700::1111', '2a00::1'])(
  '%j is public',
  (address) => expect(isPublicAddress(address)).toBe(true),
)

const quad = (address: number) =>
  [24, 16, 8, 0].map((shift) => (address >>> shift) & 0xff).join('.')
const numberOf = (address: string) =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

describe('at the edges of what is special', () => {
  // First and last address of a range, and whether what lies before and behind it is public.
  test.each([
    ['0.0.0.0', '0.255.255.255', false, true],
    ['10.0.0.0', '10.255.255.255', true, true],
    ['100.64.0.0', '100.127.255.255', true, true],
    ['127.0.0.0', '127.255.255.255', true, true],
    ['169.254.0.0', '169.254.255.255', true, true],
    ['172.16.0.0', '172.31.255.255', true, true],
    ['192.0.0.0', '192.0.0.255', true, true],
    ['192.0.2.0', '192.0.2.255', true, true],
    ['192.88.99.0', '192.88.99.255', true, true],
    ['192.168.0.0', '192.168.255.255', true, true],
    ['198.18.0.0', '198.19.255.255', true, true],
    ['198.51.100.0', '198.51.100.255', true, true],
    ['203.0.113.0', '203.0.113.255', true, true],
    ['224.0.0.0', '255.255.255.255', true, false],
  ])('%s to %s', (first, last, before, behind) => {
    expect([first, last].map(isPublicAddress)).toEqual([false, false])
    if (before) expect(isPublicAddress(quad(numberOf(first) - 1))).toBe(true)
    if (behind) expect(isPublicAddress(quad(numberOf(last) + 1))).toBe(true)
  })

  test.each([
    ['1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', false],
    ['2000::', true],
    ['2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff', true],
    ['2001::', false],
    ['2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff', false],
    ['2001:200::', true],
    ['2001:db7:ffff:ffff:ffff:ffff:ffff:ffff', true],
    ['2001:db8::', false],
    ['2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', false],
    ['2001:db9::', true],
    ['2002::', false],
    ['2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff', false],
    ['2003::', true],
    ['3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff', true],
    ['3fff::', false],
    ['3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff', false],
    ['3fff:1000::', true],
    ['3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', true],
    ['4000::', false],
  ])('%s: %s', (address, open) => expect(isPublicAddress(address)).toBe(open))
})

test('no IPv4 address comes in as an IPv6 one, however it is written', () => {
  const random = seededRandom(5)
  for (let round = 0; round < 500; round += 1) {
    const address = Math.floor(random() * 2 ** 32)
    const hex = [address >>> 16, address & 0xffff].map((part) => part.toString(16)).join(':')
    for (const disguise of [
      `::ffff:${quad(address)}`,
      `::${quad(address)}`,
      `0:0:0:0:0:FFFF:${hex}`,
      `64:ff9b::${hex}`,
      `64:ff9b:1::${hex}`,
      `2002:${hex}::1`,
    ]) {
      expect(isPublicAddress(disguise), disguise).toBe(false)
    }
  }
})

test.each([
  '8.8.8',
  '8.8.8.8.8',
  '8.8.8.256',
  '08.8.8.8',
  '8.8.8.8 ',
  '8.8.8.8/8',
  '2000::1::1',
  '[2000::1]',
])('%j is no address, so not a public one', (address) =>
  expect(isPublicAddress(address)).toBe(false),
)
