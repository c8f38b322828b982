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
    expect(Object.keys(asked as object).sort()).toEqual(['accept-encoding', 'connection', 'host'])
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
