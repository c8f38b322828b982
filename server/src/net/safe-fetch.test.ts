import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { isPublicAddress } from './public-address.ts'
import { checkedLookup, type SafeRequest, safeFetch } from './safe-fetch.ts'

const REQUEST: SafeRequest = {
  method: 'GET',
  protocols: ['http:', 'https:'],
  redirects: 3,
  maxBytes: 10_000,
  seconds: 5,
}
const loopbackToo = (address: string) => address === '127.0.0.1' || isPublicAddress(address)

let server: Server | null = null
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = null
})

async function serve(handle: RequestListener): Promise<string> {
  server = createServer(handle).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const get = (address: string, more: Partial<SafeRequest> = {}) =>
  safeFetch(address, { ...REQUEST, ...more }, loopbackToo)

describe('what is forbidden', () => {
  test.each([
    'file:///etc/passwd',
    'ftp://example.com/',
    'gopher://example.com/',
    'javascript:1',
    'nonsense',
    '',
    'http://user:secret@127.0.0.1/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fd00:ec2::254]/',
    'http://0x7f.2/', // other ways to write 127.0.0.2
    'http://2130706434/',
    'http://017700000002/',
    'http://localhost:1/',
  ])('%s', async (address) => {
    const result = await safeFetch(address, REQUEST, isPublicAddress)
    expect(result).toMatchObject({ ok: false, reason: 'address-forbidden' })
  })

  test('a redirect into the own network', async () => {
    const address = await serve((_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
    )
    expect(await get(address)).toMatchObject({ ok: false, reason: 'address-forbidden' })
  })

  test('a redirect to another protocol', async () => {
    const address = await serve((_request, response) =>
      response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
    )
    expect(await get(address)).toMatchObject({ ok: false, reason: 'address-forbidden' })
  })

  test('a host with one address inside among others outside', async () => {
    const resolve = ((_host: string, _options: object, done: (...args: unknown[]) => void) =>
      done(null, [
        { address: '93.184.216.34', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ])) as unknown as Parameters<typeof checkedLookup>[1]
    const outcome = await new Promise((done) =>
      checkedLookup(isPublicAddress, resolve)('two.example', {}, (error, found) =>
        done([error?.message, found]),
      ),
    )
    expect(outcome).toEqual(['not on the internet', []])
  })
})

describe('what is allowed', () => {
  test('comes with status and body, asked without cookies', async () => {
    let asked: unknown
    const address = await serve((request, response) => {
      asked = request.headers
      response.writeHead(404).end('nothing')
    })
    const result = await get(`${address}/a?b=c`)
    expect(result).toMatchObject({ ok: true, value: { status: 404 } })
    expect(result.ok && result.value.body.toString()).toBe('nothing')
    expect(Object.keys(asked as object).sort()).toEqual([
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
  })

  test('redirects are followed, to a limit', async () => {
    const address = await serve((request, response) => {
      const left = Number(request.url!.slice(1))
      if (left === 0) return response.end('here')
      return response.writeHead(307, { location: `/${left - 1}` }).end()
    })
    expect(await get(`${address}/3`)).toMatchObject({ ok: true, value: { status: 200 } })
    expect(await get(`${address}/4`)).toMatchObject({ ok: false, reason: 'address-unreachable' })
  })

  test('packed answers are unpacked', async () => {
    const address = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello')),
    )
    const result = await get(address)
    expect(result.ok && result.value.body.toString()).toBe('hello')
  })
})

describe('limits', () => {
  test('a large answer', async () => {
    const address = await serve((_request, response) => response.end('x'.repeat(10_001)))
    expect(await get(address)).toMatchObject({ ok: false, reason: 'too-large' })
  })

  test('an answer without end', async () => {
    const address = await serve((_request, response) => {
      const more = setInterval(() => response.write('x'.repeat(1000)), 1)
      response.on('close', () => clearInterval(more))
    })
    expect(await get(address)).toMatchObject({ ok: false, reason: 'too-large' })
  })

  test('a small answer that unpacks to a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    expect(bomb.length).toBeLessThan(100_000)
    const address = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    )
    expect(await get(address)).toMatchObject({ ok: false, reason: 'too-large' })
  })

  test('something that is packed wrongly', async () => {
    const address = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
    )
    expect(await get(address)).toMatchObject({ ok: false, reason: 'address-unreachable' })
  })

  test('a server that says nothing', async () => {
    const address = await serve(() => {})
    expect(await get(address, { seconds: 0.2 })).toMatchObject({
      ok: false,
      reason: 'address-unreachable',
      detail: 'no answer within 0.2 s',
    })
  })

  test('a server that stops in the middle', async () => {
    const address = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('half', () => response.destroy())
    })
    expect(await get(address)).toMatchObject({ ok: false, reason: 'address-unreachable' })
  })

  test('nobody there', async () => {
    const address = await serve(() => {})
    server!.close()
    expect(await get(address)).toMatchObject({ ok: false, reason: 'address-unreachable' })
  })
})

describe('what is sent', () => {
  test('goes as it is, with its own headers, to the host by its name', async () => {
    const asked: unknown[] = []
    const address = await serve((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk) => chunks.push(chunk))
      request.on('end', () => {
        const { method, url, headers } = request
        asked.push([method, url, headers.host, headers['x-a'], Buffer.concat(chunks).toString()])
        response.writeHead(201).end()
      })
    })
    const post = { method: 'POST', body: Buffer.from('hello'), headers: { 'x-a': 'b' } } as const
    expect(await get(`${address}/a%20b/?c=d&e#f`, post)).toMatchObject({ value: { status: 201 } })
    expect(asked).toEqual([
      ['POST', '/a%20b/?c=d&e', address.slice('http://'.length), 'b', 'hello'],
    ])
  })

  test('goes nowhere else when no redirect is allowed', async () => {
    const paths: string[] = []
    const address = await serve((request, response) => {
      paths.push(request.url!)
      response.writeHead(307, { location: '/other' }).end()
    })
    expect(await get(`${address}/first`, { method: 'POST', redirects: 0 })).toMatchObject({
      reason: 'address-unreachable',
      detail: 'too many redirects',
    })
    expect(paths).toEqual(['/first'])
  })
})

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])('%i is followed, from where it stands', async (status) => {
    const address = await serve((request, response) => {
      if (request.url === '/a/b/end') return response.end('here')
      return response.writeHead(status, { location: 'b/end' }).end()
    })
    const result = await get(`${address}/a/start`)
    expect(result.ok && result.value.body.toString()).toBe('here')
  })

  test.each([
    [300, { location: '/x' }],
    [304, { location: '/x' }],
    [302, {}],
    [200, { location: '/x' }],
  ])('%i with %j is an answer', async (status, headers) => {
    const address = await serve((_request, response) => response.writeHead(status, headers).end())
    expect(await get(address)).toMatchObject({ ok: true, value: { status } })
  })

  test.each([
    ['with a password', 'http://a:b@127.0.0.1/'],
    ['that is no address', 'http://['],
    ['to a number that is an address inside', 'http://2130706434/'],
    ['without its protocol to the own network', '//10.0.0.1/'],
  ])('one %s is refused', async (_, location) => {
    const address = await serve((_request, response) => response.writeHead(302, { location }).end())
    expect(await get(address)).toMatchObject({ ok: false, reason: 'address-forbidden' })
  })

  test('the way is checked at every step, also from outside back to outside', async () => {
    const checked: string[] = []
    const address = await serve((request, response) => {
      if (request.url === '/2') return response.end()
      return response.writeHead(302, { location: request.url === '/0' ? '/1' : '/2' }).end()
    })
    const result = await safeFetch(`${address}/0`, REQUEST, (ip) => {
      checked.push(ip)
      return checked.length < 3
    })
    expect(result).toMatchObject({ ok: false, reason: 'address-forbidden' })
    expect(checked).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1'])
  })
})

describe('the answer', () => {
  test.each([
    [9_999, true],
    [10_000, true],
    [10_001, false],
  ])('of %i bytes, plain or packed: %s', async (bytes, fits) => {
    const body = Buffer.alloc(bytes, 'x')
    const address = await serve((request, response) => {
      if (request.url === '/plain') return response.end(body)
      return response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body))
    })
    for (const path of ['/plain', '/packed']) {
      const result = await get(address + path)
      if (fits) expect(result.ok && result.value.body.equals(body), path).toBe(true)
      else expect(result, path).toMatchObject({ reason: 'too-large', detail: 'over 10000 bytes' })
    }
  })

  test.each(['br', 'deflate', 'gzip, gzip', 'x'])(
    'packed by %j was not asked for',
    async (encoding) => {
      const address = await serve((_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end('x'),
      )
      expect(await get(address)).toMatchObject({
        reason: 'address-unreachable',
        detail: `the encoding ${encoding} was not asked for`,
      })
    },
  )

  test('packed and cut off is no answer, though its beginning could be read', async () => {
    const packed = gzipSync('x'.repeat(5000))
    const address = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed.subarray(0, -10)),
    )
    expect(await get(address)).toMatchObject({ ok: false, reason: 'address-unreachable' })
  })

  test('that is no HTTP is none', async () => {
    const address = await serve((request) => void request.socket.end('SSH-2.0-OpenSSH\r\n'))
    expect(await get(address)).toMatchObject({ ok: false, reason: 'address-unreachable' })
  })
})

describe('a host’s addresses', () => {
  const look = (found: unknown, options: object = {}, error: Error | null = null) => {
    const resolve = ((_host: string, _options: object, done: (...args: unknown[]) => void) =>
      done(error, found)) as unknown as Parameters<typeof checkedLookup>[1]
    return new Promise((done) =>
      checkedLookup(isPublicAddress, resolve)('a.example', options, (...args) => done(args)),
    )
  }
  const open = [
    { address: '93.184.216.34', family: 4 },
    { address: '2606:4700::1111', family: 6 },
  ]

  test('are those that were checked: all of them, or the first, as they are asked for', async () => {
    expect(await look(open, { all: true })).toEqual([null, open])
    expect(await look(open)).toEqual([null, '93.184.216.34', 4])
  })

  test.each(['127.0.0.1', '::1', '::ffff:93.184.216.34', 'fe80::1'])(
    'with %s among them are none, wherever it stands',
    async (address) => {
      const inside = { address, family: address.includes(':') ? 6 : 4 }
      for (const found of [[inside, ...open], [...open, inside], [inside]]) {
        expect(await look(found, { all: true })).toEqual([expect.any(Error), []])
      }
    },
  )

  test('that cannot be looked up are told as they were', async () => {
    const error = new Error('ENOTFOUND')
    expect(await look(undefined, {}, error)).toEqual([error, []])
  })
})
