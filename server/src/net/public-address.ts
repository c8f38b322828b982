import { BlockList, isIP } from 'node:net'

/** Whether something that a person named may be asked at this IP address. */
export type AddressCheck = (address: string) => boolean

/**
 * Everything of IPv4 that is not somebody's host on the open internet (IANA's special-purpose registry):
 * own network, private, carriers' own, loopback, link-local (there clouds hand out keys), protocol
 * assignments, examples, benchmarks, multicast, reserved.
 */
const SPECIAL_IPV4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
/** Of IPv6 only this is given to hosts: mapped and translated IPv4, ULA and link-local lie outside of it. */
const GLOBAL_IPV6 = '2000::/3'
/** Within it: Teredo and other protocols, examples, and IPv4 in disguise (6to4). */
const SPECIAL_IPV6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20']

const special = listOf([...SPECIAL_IPV4, ...SPECIAL_IPV6])
const global6 = listOf([GLOBAL_IPV6])

/** Whether an IP address is that of a host on the open internet. What is no IP address is not. */
export const isPublicAddress: AddressCheck = (address) => {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4')
    case 6:
      return global6.check(address, 'ipv6') && !special.check(address, 'ipv6')
    default:
      return false
  }
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [address = '', bits] = range.split('/')
    list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4')
  }
  return list
}
