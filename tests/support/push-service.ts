import { createDecipheriv, createECDH, hkdfSync, randomBytes, verify } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import type { BrowserBody } from '@foyer/shared/notices/notices-contract.ts'
import { makeSelfSigned } from './self-signed.ts'

/** What a browser would be handed. */
export interface PushMessage {
  title: string
  body: string
  path: string
  tag: string
  lang: string
}

export interface PushRequest {
  message: PushMessage
  headers: IncomingHttpHeaders
  /** The claims of the signature, which has been checked. */
  claims: { aud: string; exp: number; sub: string }
}

/** A push service with one browser behind it, on this machine. */
export interface PushService {
  /** What the browser would send to the server. */
  subscription: BrowserBody
  received: PushRequest[]
  /** Statuses of the next answers; 201 when there are none left. */
  answers: number[]
  stop(): Promise<void>
}

/** Starts it; this process trusts its certificate from then on. */
export async function startPushService(): Promise<PushService> {
  const credentials = makeSelfSigned()
  setDefaultCACertificates([...getCACertificates('default'), credentials.cert])
  const browser = createECDH('prime256v1')
  browser.generateKeys()
  const auth = randomBytes(16)
  const received: PushRequest[] = []
  const answers: number[] = []
  const server = createServer(credentials, async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const status = answers.shift() ?? 201
    const message = JSON.parse(decrypt(Buffer.concat(chunks), browser, auth))
    const claims = readSignature(request.headers.authorization!)
    received.push({ message, headers: request.headers, claims })
    response.writeHead(status).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    subscription: {
      endpoint: `https://127.0.0.1:${port}/push/abc`,
      keys: {
        p256dh: browser.getPublicKey().toString('base64url'),
        auth: auth.toString('base64url'),
      },
    },
    received,
    answers,
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** As a browser reads a message (RFC 8291), written down a second time. */
function decrypt(body: Buffer, browser: ReturnType<typeof createECDH>, auth: Buffer): string {
  const salt = body.subarray(0, 16)
  const keyLength = body.readUInt8(20)
  const senderKey = body.subarray(21, 21 + keyLength)
  const record = body.subarray(21 + keyLength)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), senderKey])
  const secret = hkdfSync('sha256', browser.computeSecret(senderKey), auth, info, 32)
  const part = (name: string, bytes: number) =>
    new Uint8Array(
      hkdfSync('sha256', new Uint8Array(secret), salt, `Content-Encoding: ${name}\0`, bytes),
    )
  const decipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12))
  decipher.setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  const end = padded.lastIndexOf(2)
  if (end < 0) throw new Error('the last record must end with 2')
  return padded.subarray(0, end).toString()
}

/** The claims of a VAPID header (RFC 8292). */
function readSignature(header: string): PushRequest['claims'] {
  const [, token = '', publicKey = ''] = /^vapid t=([^,]+), k=(.+)$/.exec(header)!
  const [head, claims, signature] = token.split('.') as [string, string, string]
  const point = Buffer.from(publicKey, 'base64url')
  const key = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const good = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key, format: 'jwk', dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!good) throw new Error('the signature is wrong')
  return JSON.parse(Buffer.from(claims, 'base64url').toString())
}
